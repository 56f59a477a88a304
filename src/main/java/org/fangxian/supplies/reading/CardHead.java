package org.fangxian.supplies.reading;

import java.math.BigDecimal;

/**
 * What stands at the head of a card.
 *
 * @param amount what is left, as of the day and as known at the instant asked for
 */
public record CardHead(LotView lot, LocationView location, BigDecimal amount) {}
