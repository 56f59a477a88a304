package org.fangxian.checks;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a unit last stated before, and of which reporting date. */
public record PastFigure(String indicator, LocalDate date, BigDecimal amount) {}
