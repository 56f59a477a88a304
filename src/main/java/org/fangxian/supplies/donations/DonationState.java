package org.fangxian.supplies.donations;

import java.util.Set;

/** Where a donation stands. */
public enum DonationState {
    /** Received, and known within the portal alone. */
    ENTERED,
    /** Everybody may read of it; corrected only by an erratum. */
    PUBLISHED,
    /** Entered by mistake: its receipt was undone. */
    WITHDRAWN;

    /** @return the states that may follow */
    public Set<DonationState> following() {
        return switch (this) {
            case ENTERED -> Set.of(PUBLISHED, WITHDRAWN);
            case PUBLISHED, WITHDRAWN -> Set.of();
        };
    }

    /** @return the next state; refuses one that does not follow */
    DonationState to(DonationState next) {
        if (!following().contains(next)) {
            throw new DonationStands(this);
        }
        return next;
    }
}
