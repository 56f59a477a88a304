package org.fangxian.demonstration;

import java.util.stream.IntStream;

/** Divides a whole number by weights so that the parts add up to it exactly (largest remainder). */
final class Split {
    private Split() {}

    static long[] of(long total, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        long[] parts = new long[weights.length];
        double[] rest = new double[weights.length];
        long given = 0;
        for (int i = 0; i < parts.length; i++) {
            double exact = total * weights[i] / sum;
            parts[i] = (long) Math.floor(exact);
            rest[i] = exact - parts[i];
            given += parts[i];
        }
        int[] byRest = IntStream.range(0, parts.length)
                .boxed()
                .sorted((a, b) -> Double.compare(rest[b], rest[a]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; given < total; i++, given++) {
            parts[byRest[i % byRest.length]]++;
        }
        return parts;
    }

    /** As {@link #of}, no part above its cap; what a cap cuts off goes to whoever has most room. */
    static long[] capped(long total, double[] weights, long[] caps) {
        long[] parts = of(total, weights);
        for (int i = 0; i < parts.length; i++) {
            while (parts[i] > caps[i]) {
                parts[i]--;
                parts[roomiest(parts, caps)]++;
            }
        }
        return parts;
    }

    private static int roomiest(long[] parts, long[] caps) {
        return IntStream.range(0, parts.length)
                .boxed()
                .max((a, b) -> Long.compare(caps[a] - parts[a], caps[b] - parts[b]))
                .orElseThrow();
    }
}
