package org.fangxian.supplies;

import java.math.BigDecimal;

/** An amount of a lot, in the item's base unit, that goes from one location to another. */
public record StockLine(long lotId, long fromId, long toId, BigDecimal amount) {}
