package org.fangxian.supplies.reading;

import java.math.BigDecimal;

/** What was used up or lost of an item in all, by account, in its base unit. */
public record UsageTotal(String account, String itemName, String baseUnit, BigDecimal amount) {}
