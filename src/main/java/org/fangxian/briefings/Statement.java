package org.fangxian.briefings;

import java.math.BigDecimal;

/** A figure stated by hand in place of the reported one, and why. */
public record Statement(long briefingId, int version, int figure, BigDecimal amount, String reason) {}
