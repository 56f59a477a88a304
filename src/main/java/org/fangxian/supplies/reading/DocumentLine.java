package org.fangxian.supplies.reading;

import java.math.BigDecimal;

/** What a document moved of a lot, in the item's base unit. */
public record DocumentLine(LotView lot, LocationView from, LocationView to, BigDecimal amount) {}
