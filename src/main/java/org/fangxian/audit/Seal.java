package org.fangxian.audit;

import java.time.Instant;

/**
 * One link of the chain.
 *
 * @param position counted from 1 without a gap, by the sealer
 * @param hash over the link's bytes: {@link SealedBytes}
 * @param algorithm by which the hash was made: {@link SealAlgorithm#code}
 */
record Seal(long position, long entryId, String previousHash, String hash, String algorithm, Instant sealedAt) {
    /** The hash before the first link. */
    static final String BEGINNING = "0".repeat(64);

    /** @return the link that seals the entry behind the last one */
    static Seal of(TrailEntry entry, long position, String previousHash, Instant at) {
        SealAlgorithm algorithm = SealAlgorithm.SHA_256;
        String hash = algorithm.hash(SealedBytes.of(entry, position, previousHash, algorithm.code(), at));
        return new Seal(position, entry.id(), previousHash, hash, algorithm.code(), at);
    }
}
