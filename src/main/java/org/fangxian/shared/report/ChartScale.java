package org.fangxian.shared.report;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A value axis in whole steps of 1, 2 or 5 times a power of ten, with zero on it, up to 5 at least: one case looks like one. */
public record ChartScale(int lowest, int highest, int step) {
    private static final int MOST_STEPS = 5;

    public static ChartScale of(List<Series> series) {
        double[] values = series.stream()
                .flatMap(s -> s.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .toArray();
        int high = (int)
                Math.ceil(Math.max(MOST_STEPS, DoubleStream.of(values).max().orElse(MOST_STEPS)));
        int low = (int) Math.floor(Math.min(0, DoubleStream.of(values).min().orElse(0)));
        int step = step((long) high - low);
        return new ChartScale(Math.floorDiv(low, step) * step, -Math.floorDiv(-high, step) * step, step);
    }

    /** @return marks from the lowest to the highest */
    int[] marks() {
        return IntStream.rangeClosed(0, (highest - lowest) / step)
                .map(i -> lowest + i * step)
                .toArray();
    }

    /** @return share of the axis below the value */
    double share(double value) {
        return (value - lowest) / ((double) highest - lowest);
    }

    private static int step(long range) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                if (range <= (long) factor * power * MOST_STEPS) {
                    return factor * power;
                }
            }
            power *= 10;
        }
    }
}
