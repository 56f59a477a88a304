package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fangxian.supplies.counts.CountStep;
import org.jspecify.annotations.Nullable;

/** A count with its lots, and who did what. */
public record CountDetail(CountRow head, List<CountLine> lines, List<Taken> steps) {
    /**
     * A step that was taken.
     *
     * @param account who took it, as he signs in
     * @param deputyFor in whose stead, if as a deputy
     * @param detail what in particular; never a figure
     */
    public record Taken(
            CountStep step,
            String account,
            String person,
            @Nullable String deputyFor,
            Instant at,
            @Nullable String reason,
            @Nullable String detail)
            implements Serializable {}

    /** @return the lots of which something else was there than the book says */
    public List<CountLine> different() {
        return lines.stream().filter(CountLine::isDifferent).toList();
    }

    /** @return the differences by lot, as whoever looks now sees them: what is approved by {@code CountApproval} */
    public Map<Long, BigDecimal> differences() {
        return different().stream()
                .collect(Collectors.toMap(
                        line -> line.lot().id(),
                        line -> Objects.requireNonNull(line.told()).difference()));
    }
}
