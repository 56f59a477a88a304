package org.fangxian.shared;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read of the reference data, kept while their number holds. Two threads may read it at once; each then has what
 * it read. The value must be unchangeable, since all requests share it.
 */
public final class Snapshot<T> {
    private record Held<T>(long edition, T value) {}

    private volatile @Nullable Held<T> held;

    /** @return what was read under this number, read now if nothing was */
    public T at(long edition, Supplier<T> read) {
        Held<T> kept = held;
        if (kept == null || kept.edition() != edition) {
            kept = new Held<>(edition, read.get());
            held = kept;
        }
        return kept.value();
    }
}
