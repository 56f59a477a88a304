package org.fangxian.supplies.requisitions;

import java.util.Set;

/** A requisition's way. From SHIPPED it goes back to APPROVED while a part of what was approved is still to come. */
public enum RequisitionState {
    REQUESTED,
    REVIEWED,
    APPROVED,
    /** Stock is kept for it, for all of it or a part. */
    ALLOCATED,
    PICKED,
    SHIPPED,
    RECEIVED,
    /** Refused by the side of the store. */
    REJECTED,
    /** Given up by the side that asked. */
    WITHDRAWN,
    /** What is still to come of it will not be supplied. */
    CANCELLED;

    /** @return the states that may follow */
    public Set<RequisitionState> following() {
        return switch (this) {
            case REQUESTED -> Set.of(REVIEWED, REJECTED, WITHDRAWN);
            case REVIEWED -> Set.of(APPROVED, REJECTED, WITHDRAWN);
            case APPROVED -> Set.of(ALLOCATED, WITHDRAWN, CANCELLED);
            case ALLOCATED -> Set.of(ALLOCATED, APPROVED, PICKED, WITHDRAWN, CANCELLED);
            case PICKED -> Set.of(SHIPPED, APPROVED, WITHDRAWN, CANCELLED);
            case SHIPPED -> Set.of(RECEIVED, APPROVED);
            case RECEIVED, REJECTED, WITHDRAWN, CANCELLED -> Set.of();
        };
    }

    /** @return the next state; refuses one that does not follow */
    public RequisitionState to(RequisitionState next) {
        if (!following().contains(next)) {
            throw new WrongState(this, next);
        }
        return next;
    }

    /** @return whether nothing more is done with it */
    public boolean isOver() {
        return following().isEmpty();
    }
}
