package org.fangxian.briefings.flow;

import java.util.Set;

/** A briefing's way from draft to issue. From signing on nothing of it changes. */
public enum BriefingState {
    DRAFT,
    CHECKED,
    SIGNED,
    ISSUED;

    /** @return the states that may follow */
    public Set<BriefingState> following() {
        return switch (this) {
            case DRAFT -> Set.of(CHECKED);
            case CHECKED -> Set.of(SIGNED, DRAFT);
            case SIGNED -> Set.of(ISSUED);
            case ISSUED -> Set.of();
        };
    }

    /** @return the next state; refuses one that does not follow */
    public BriefingState to(BriefingState next) {
        if (!following().contains(next)) {
            throw new WrongStep(this, next);
        }
        return next;
    }

    /** @return whether text and figures are fixed for good */
    public boolean isFrozen() {
        return this == SIGNED || this == ISSUED;
    }
}
