package org.fangxian.supplies;

import java.math.BigDecimal;

/** An amount of a lot that is kept or was shipped for a requisition. */
public record Kept(Lot lot, BigDecimal amount) {}
