package org.fangxian.shared.web;

import java.util.Optional;

/** Finds what was thrown within what containers wrapped around it. */
final class Causes {
    private Causes() {}

    static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
