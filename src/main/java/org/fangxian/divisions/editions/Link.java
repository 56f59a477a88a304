package org.fangxian.divisions.editions;

import java.util.Objects;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/** A proposed succession; {@code from} is missing where a division appeared, {@code to} where one vanished. */
record Link(
        SuccessionKind kind,
        Basis basis,
        @Nullable Division from,
        @Nullable Division to) {
    /** The division by which the succession is listed: the earlier one if there is one. */
    Division first() {
        return from == null ? Objects.requireNonNull(to) : from;
    }

    Level level() {
        return first().level();
    }
}
