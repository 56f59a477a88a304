package org.fangxian.divisions.editions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/**
 * Leads a place to where an officer says it went. Whoever comes first to a division keeps its place there, others went into
 * it; a division into which nothing leads any more has appeared.
 */
@ApplicationScoped
class Redirecting {
    @Inject
    private Successions successions;

    /** @return the succession that says so now */
    Succession redirect(Succession one, @Nullable String code, boolean further) {
        List<Succession> all = check(one, code, further);
        String left = one.toCode();
        Succession said = code == null && all.size() > 1
                ? without(one, all)
                : lead(one, code, further && left != null, all.size() > 1);
        if (left != null && successions.into(one.importId(), left).isEmpty()) {
            successions.add(one.appeared(left));
        }
        return said;
    }

    private List<Succession> check(Succession one, @Nullable String code, boolean further) {
        Long from = one.fromPlaceId();
        if (from == null) {
            throw new EditionRefused("divisions.comparison.appearedStays");
        }
        if (code != null) {
            requireLevel(one.importId(), code, successions.levelOf(from));
        }
        List<Succession> all = successions.of(one);
        if (all.stream().anyMatch(other -> Objects.equals(other.toCode(), code) && (further || other != one))) {
            throw new EditionRefused("divisions.comparison.alreadyThere");
        }
        return all;
    }

    private Succession lead(Succession one, @Nullable String code, boolean further, boolean several) {
        Succession moved = further ? one.further() : one;
        release(one, moved, code);
        moved.becomes(kind(moved, code, further || several), code);
        one.isPart(further);
        successions.add(moved);
        return moved;
    }

    /** A part less; the last one left is no part. */
    private Succession without(Succession one, List<Succession> all) {
        successions.remove(one);
        List<Succession> left = all.stream().filter(other -> other != one).toList();
        Succession first = left.get(0);
        if (left.size() == 1 && first.kind() == SuccessionKind.SPLIT) {
            first.becomes(SuccessionKind.MERGED, first.toCode());
        }
        return first;
    }

    /** What was new is so no longer, and what is led elsewhere keeps its place no longer. */
    private void release(Succession one, Succession moved, @Nullable String code) {
        if (code != null) {
            successions.into(one.importId(), code).stream()
                    .filter(other -> other.kind() == SuccessionKind.APPEARED)
                    .forEach(successions::remove);
        }
        if (moved == one && one.toCode() != null) {
            one.becomes(SuccessionKind.MERGED, one.toCode());
            successions.flush();
        }
    }

    private SuccessionKind kind(Succession one, @Nullable String code, boolean parts) {
        if (code == null) {
            return SuccessionKind.VANISHED;
        }
        if (parts) {
            return SuccessionKind.SPLIT;
        }
        boolean taken = successions.into(one.importId(), code).stream()
                .anyMatch(other -> other.kind().keepsPlace());
        if (taken) {
            return SuccessionKind.MERGED;
        }
        return code.equals(one.sortCode()) ? SuccessionKind.RENAMED : SuccessionKind.RECODED;
    }

    private void requireLevel(long importId, String code, Level level) {
        if (successions
                .division(importId, code)
                .filter(found -> found.level() == level)
                .isEmpty()) {
            throw new EditionRefused("divisions.comparison.noTarget", code);
        }
    }
}
