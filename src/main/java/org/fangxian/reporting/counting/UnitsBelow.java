package org.fangxian.reporting.counting;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fangxian.checks.SourcedFigure;

/**
 * The sum of what the units below have reported: a proposal, for the unit may have something of its own besides. While
 * some have not reported it is a part, which says how many have.
 */
final class UnitsBelow {
    private UnitsBelow() {}

    static Stream<SourcedFigure> of(List<FigureValue> sums) {
        return sums.stream()
                .filter(sum -> sum.amount() != null)
                .map(sum -> new SourcedFigure(
                        sum.indicator(),
                        sum.unitId(),
                        Objects.requireNonNull(sum.amount()),
                        null,
                        sum.isComplete(),
                        false,
                        null,
                        "reporting.source.below",
                        List.of(sum.reported(), sum.expected())));
    }
}
