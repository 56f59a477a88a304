/**
 * The figures that count: which submission answers for a unit and day as known at an instant, sums over the units below, the
 * submissions behind a figure, and what a report is checked against. A ledger takes part by implementing {@link
 * FigureSource}. Uses accounts, checks, forms, organisation; of reporting nothing.
 */
@NullMarked
package org.fangxian.reporting.counting;

import org.jspecify.annotations.NullMarked;
