package org.fangxian.audit;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the chain stands.
 *
 * @param position how many links it has had, with the {@code hash} of the last; {@code sealedAt} when that was made
 * @param algorithm by which links are made now
 * @param purgedTo position behind which it begins, 0 where nothing was purged
 * @param unsealed entries that wait for their seal, {@code oldest} the time of the first of them
 * @param late whether one has waited longer than a minute: the sealer stands still
 */
public record ChainState(
        long position,
        String hash,
        String algorithm,
        @Nullable Instant sealedAt,
        long purgedTo,
        long unsealed,
        @Nullable Long firstUnsealed,
        @Nullable Instant oldest,
        boolean late)
        implements Serializable {}
