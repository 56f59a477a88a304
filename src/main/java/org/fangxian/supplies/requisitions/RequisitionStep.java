package org.fangxian.supplies.requisitions;

/** What somebody did with a requisition. */
public enum RequisitionStep {
    REQUESTED,
    REVIEWED,
    APPROVED,
    ALLOCATED,
    /** What was kept for it was given back. */
    RELEASED,
    PICKED,
    SHIPPED,
    RECEIVED,
    REJECTED,
    WITHDRAWN,
    CANCELLED,
    /** Shipped in an emergency, before anybody asked in writing. */
    ISSUED,
    /** The paper for it followed. */
    PAPER,
    /** Its shipment was taken back. */
    TAKEN_BACK,
    /** Its receipt was taken back. */
    REOPENED;

    /** @return whether whoever does it must say why */
    public boolean asksReason() {
        return switch (this) {
            case REJECTED, WITHDRAWN, CANCELLED, RELEASED, ISSUED, PAPER -> true;
            default -> false;
        };
    }
}
