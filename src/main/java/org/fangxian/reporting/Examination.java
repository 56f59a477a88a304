package org.fangxian.reporting;

import java.util.List;
import java.util.Map;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Figure;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.shared.Finding;

/**
 * What the typed figures amount to: the readable ones, what is wrong, and which checks fail.
 *
 * @param prefilled by indicator, the record that fills in the very figure that stands in the field
 */
record Examination(
        Map<String, Figure> figures,
        List<Finding> findings,
        List<CheckFailure> failures,
        Map<String, SourcedFigure> prefilled) {}
