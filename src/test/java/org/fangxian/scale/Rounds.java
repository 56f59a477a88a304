package org.fangxian.scale;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures several kinds of work in turns, so that what else the machine does meets all of them alike. */
final class Rounds {
    private final int warm;
    private final int measured;

    /** What a piece of work took, in whatever unit it says. */
    interface Work extends Callable<Double> {}

    /** @param warm rounds that are thrown away */
    Rounds(int warm, int measured) {
        this.warm = warm;
        this.measured = measured;
    }

    /** @return the median of each kind of work */
    Map<String, Double> medians(Map<String, Work> kinds) throws Exception {
        Map<String, List<Double>> taken = new LinkedHashMap<>();
        for (int round = 0; round < warm + measured; round++) {
            for (Map.Entry<String, Work> kind : kinds.entrySet()) {
                double took = kind.getValue().call();
                if (round >= warm) {
                    taken.computeIfAbsent(kind.getKey(), name -> new ArrayList<>())
                            .add(took);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        taken.forEach((kind, all) -> medians.put(kind, median(all)));
        return medians;
    }

    static double median(List<Double> all) {
        List<Double> sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Work whose measure is the milliseconds it takes. */
    static Work timed(Callable<?> work) {
        return () -> {
            long begin = System.nanoTime();
            work.call();
            return (System.nanoTime() - begin) / 1e6;
        };
    }
}
