package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;

/** What a location holds of a lot, in the item's base unit. */
public record StockRow(LotView lot, LocationView location, BigDecimal amount) implements Serializable {}
