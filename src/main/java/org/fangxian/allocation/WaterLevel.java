package org.fangxian.allocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * Vessels that stand beside each other and are filled to one level: the vessel's floor lies at {@code floor}, it holds
 * {@code width} for each unit of height, and takes no more than {@code cap}.
 */
final class WaterLevel {
    /** @param cap null for a vessel without a lid */
    record Vessel(BigFraction floor, BigFraction width, Optional<BigFraction> cap) {
        BigFraction holdsAt(BigFraction level) {
            BigFraction filled =
                    Fractions.max(level.subtract(floor), BigFraction.ZERO).multiply(width);
            return cap.map(most -> Fractions.min(filled, most)).orElse(filled);
        }

        /** The level at which the lid is reached. */
        Optional<BigFraction> full() {
            return cap.map(most -> floor.add(most.divide(width)));
        }

        boolean takesMoreAt(BigFraction level) {
            return level.compareTo(floor) >= 0
                    && full().filter(top -> level.compareTo(top) >= 0).isEmpty();
        }
    }

    private final List<Vessel> vessels;

    /** @param vessels each of a width above 0 */
    WaterLevel(List<Vessel> vessels) {
        this.vessels = List.copyOf(vessels);
    }

    /** @return what each vessel holds once the amount is poured in; what no vessel takes is left over */
    List<BigFraction> pour(BigFraction amount) {
        Optional<BigFraction> level = level(amount);
        return vessels.stream()
                .map(vessel ->
                        level.map(vessel::holdsAt).orElseGet(() -> vessel.cap().orElseThrow()))
                .toList();
    }

    /** Empty when all lids are reached before the amount is poured out. */
    private Optional<BigFraction> level(BigFraction amount) {
        List<BigFraction> heights = vessels.stream()
                .flatMap(vessel -> Stream.concat(Stream.of(vessel.floor()), vessel.full().stream()))
                .sorted()
                .distinct()
                .toList();
        return heights.isEmpty() ? Optional.empty() : above(below(heights, amount), amount);
    }

    /** The greatest of the heights up to which the amount suffices. */
    private BigFraction below(List<BigFraction> heights, BigFraction amount) {
        int reached = 0;
        int beyond = heights.size();
        while (beyond - reached > 1) {
            int middle = (reached + beyond) >>> 1;
            if (held(heights.get(middle)).compareTo(amount) <= 0) {
                reached = middle;
            } else {
                beyond = middle;
            }
        }
        return heights.get(reached);
    }

    private Optional<BigFraction> above(BigFraction height, BigFraction amount) {
        BigFraction missing = amount.subtract(held(height));
        BigFraction width = width(height);
        if (missing.signum() == 0) {
            return Optional.of(height);
        }
        return width.signum() == 0 ? Optional.empty() : Optional.of(height.add(missing.divide(width)));
    }

    private BigFraction held(BigFraction level) {
        return Fractions.sum(
                vessels.stream().map(vessel -> vessel.holdsAt(level)).toList());
    }

    /** How wide the vessels are together that fill just above the level. */
    private BigFraction width(BigFraction level) {
        return Fractions.sum(vessels.stream()
                .filter(vessel -> vessel.takesMoreAt(level))
                .map(Vessel::width)
                .toList());
    }
}
