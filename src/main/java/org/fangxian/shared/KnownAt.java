package org.fangxian.shared;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant whose knowledge is asked for: figures are answered as they stood recorded then. {@link #LATEST} is what
 * stands now. An instant less than 10 seconds old is refused, because transactions begun before it may still commit.
 */
public record KnownAt(@Nullable Instant instant) {
    public static final KnownAt LATEST = new KnownAt(null);

    /** The end of time in the database: an interval that still stands ends here. */
    public static final Instant STILL = Instant.parse("9999-12-31T00:00:00Z");

    private static final long SETTLING_SECONDS = 10;

    /** @return {@link #LATEST} for no instant; refuses an instant that is not yet settled */
    public static KnownAt of(@Nullable Instant instant, Clock clock) {
        if (instant == null) {
            return LATEST;
        }
        if (instant.isAfter(clock.instant().minusSeconds(SETTLING_SECONDS))) {
            throw new DomainException("shared.knownAt.tooRecent", SETTLING_SECONDS);
        }
        return new KnownAt(instant);
    }

    /** The instant to compare intervals with: just before the end of time when the latest is asked. */
    public Instant orLatest() {
        return instant == null ? STILL.minusSeconds(1) : instant;
    }

    public boolean isLatest() {
        return instant == null;
    }
}
