package org.fangxian.divisions.editions;

import java.io.Serializable;
import java.time.Instant;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/**
 * A succession in the comparison of two editions.
 *
 * @param from null where a division appeared
 * @param to null where a place vanished
 * @param confirmedBy null while it waits
 */
public record SuccessionRow(
        long id,
        int version,
        SuccessionKind kind,
        Basis basis,
        String sortCode,
        @Nullable Side from,
        @Nullable Side to,
        @Nullable String confirmedBy,
        @Nullable Instant confirmedAt)
        implements Serializable {
    /** A division as one of the two editions calls it. */
    public record Side(String code, String name, Level level, String parent) implements Serializable {
        static @Nullable Side of(
                @Nullable String code, @Nullable String name, @Nullable Level level, @Nullable String parent) {
            return code == null || name == null || level == null
                    ? null
                    : new Side(code, name, level, parent == null ? "" : parent);
        }
    }

    /** As the query finds it. */
    public SuccessionRow(
            long id,
            int version,
            SuccessionKind kind,
            Basis basis,
            String sortCode,
            String fromCode,
            String fromName,
            Level fromLevel,
            String fromParent,
            String toCode,
            String toName,
            Level toLevel,
            String toParent,
            String confirmedBy,
            Instant confirmedAt) {
        this(
                id,
                version,
                kind,
                basis,
                sortCode,
                Side.of(fromCode, fromName, fromLevel, fromParent),
                Side.of(toCode, toName, toLevel, toParent),
                confirmedBy,
                confirmedAt);
    }

    /** @return whether it waits to be confirmed */
    public boolean isOpen() {
        return confirmedBy == null;
    }

    /** @return where the list goes on behind it */
    public SuccessionKey key() {
        return new SuccessionKey(sortCode, id);
    }
}
