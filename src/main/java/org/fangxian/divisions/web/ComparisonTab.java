package org.fangxian.divisions.web;

import java.util.List;
import org.fangxian.divisions.editions.Basis;
import org.fangxian.divisions.editions.SuccessionCount;
import org.fangxian.divisions.editions.SuccessionFilter;
import org.fangxian.divisions.editions.SuccessionKind;
import org.jspecify.annotations.Nullable;

/** What a comparison is narrowed to. */
public enum ComparisonTab {
    OPEN(null),
    GUESS(null),
    VANISHED(SuccessionKind.VANISHED),
    APPEARED(SuccessionKind.APPEARED),
    RENAMED(SuccessionKind.RENAMED),
    RECODED(SuccessionKind.RECODED),
    MERGED(SuccessionKind.MERGED),
    SPLIT(SuccessionKind.SPLIT),
    UNCHANGED(SuccessionKind.UNCHANGED),
    ALL(null);

    private final @Nullable SuccessionKind kind;

    ComparisonTab(@Nullable SuccessionKind kind) {
        this.kind = kind;
    }

    SuccessionFilter filter(long importId, String text) {
        return new SuccessionFilter(importId, kind, this == GUESS, this == OPEN, text);
    }

    /** @return how many there are */
    long all(List<SuccessionCount> counts) {
        return counts.stream()
                .filter(this::counts)
                .mapToLong(one -> this == OPEN ? one.open() : one.all())
                .sum();
    }

    /** @return how many of them wait to be confirmed */
    long open(List<SuccessionCount> counts) {
        return counts.stream()
                .filter(this::counts)
                .mapToLong(SuccessionCount::open)
                .sum();
    }

    private boolean counts(SuccessionCount one) {
        return this == GUESS ? one.basis() == Basis.NEIGHBOUR : kind == null || one.kind() == kind;
    }
}
