package org.fangxian.audit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * How far a verification has come.
 *
 * @param start position behind which it began: 0, or that of the last purge
 * @param position last link that holds, with its {@code hash}
 * @param until the chain's last link when it began, with its {@code headHash}
 * @param broken the first link that does not hold; nothing behind it is looked at
 * @param tail what had no seal in the whole trail when it ended; null while it goes on
 */
public record Verification(
        long start,
        long position,
        String hash,
        long until,
        String headHash,
        @Nullable BrokenLink broken,
        @Nullable UnsealedTail tail)
        implements Serializable {
    /** @return whether all that was there when it began has been looked at, or a link does not hold */
    public boolean finished() {
        return tail != null;
    }

    /** @return how many links hold */
    public long verified() {
        return position - start;
    }

    /** @return 0 to 100 */
    public int percent() {
        return until <= start ? 100 : (int) ((position - start) * 100 / (until - start));
    }

    Verification at(long lastPosition, String lastHash) {
        return new Verification(start, lastPosition, lastHash, until, headHash, broken, tail);
    }

    Verification brokenBy(BrokenLink link, UnsealedTail unsealed) {
        return new Verification(start, position, hash, until, headHash, link, unsealed);
    }

    Verification end(UnsealedTail unsealed) {
        return new Verification(start, position, hash, until, headHash, broken, unsealed);
    }
}
