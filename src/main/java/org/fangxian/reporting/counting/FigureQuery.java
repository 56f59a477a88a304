package org.fangxian.reporting.counting;

import java.time.LocalDate;
import java.util.Collection;
import org.fangxian.shared.KnownAt;

/** Which figures are asked: each indicator for each unit (the unit standing for its area) of one reporting date. */
public record FigureQuery(Collection<String> indicators, Collection<Long> unitIds, LocalDate date, KnownAt knownAt) {}
