package org.fangxian.verdicts;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a unit can be reminded of, the gravest first; a late report of zeros is reminded of both. */
enum Reproach {
    WANTING("verdicts.reminder", Judged::isWanting),
    CONTRADICTED("verdicts.doubt", holding(Verdict.CONTRADICTED)),
    ZERO("verdicts.zero", holding(Verdict.ZERO)),
    LATE("verdicts.late", holding(Verdict.LATE));

    private final String key;
    private final Predicate<Judged> holds;

    Reproach(String key, Predicate<Judged> holds) {
        this.key = key;
        this.holds = holds;
    }

    private static Predicate<Judged> holding(Verdict verdict) {
        return judged -> judged.verdicts().contains(verdict);
    }

    boolean holds(Judged judged) {
        return holds.test(judged);
    }

    /** The key of what is said of it: its subject, a line for each form, its body. */
    String key(String part) {
        return key + "." + part;
    }

    static Stream<Reproach> all() {
        return Stream.of(values());
    }
}
