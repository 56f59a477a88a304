package org.fangxian.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link as it is read to be verified: the seal, and its entry if that is still there. */
record Link(Seal seal, @Nullable TrailEntry entry) {
    /** @return what is wrong with it where the chain before it has come to the position and hash, if anything */
    Optional<Break> broken(long positionBefore, String hashBefore) {
        if (seal.position() != positionBefore + 1) {
            return Optional.of(Break.SEAL_MISSING);
        }
        if (!seal.previousHash().equals(hashBefore)) {
            return Optional.of(Break.LINK_WRONG);
        }
        if (entry == null) {
            return Optional.of(Break.ENTRY_MISSING);
        }
        Optional<SealAlgorithm> algorithm = SealAlgorithm.byCode(seal.algorithm());
        if (algorithm.isEmpty()) {
            return Optional.of(Break.ALGORITHM_UNKNOWN);
        }
        return algorithm.get().hash(bytes(entry)).equals(seal.hash())
                ? Optional.empty()
                : Optional.of(Break.ENTRY_CHANGED);
    }

    byte[] bytes(TrailEntry sealed) {
        return SealedBytes.of(sealed, seal.position(), seal.previousHash(), seal.algorithm(), seal.sealedAt());
    }
}
