package org.fangxian.reporting;

import java.util.EnumSet;
import java.util.Set;

/** Where a report stands: draft → submitted → accepted, or returned with a reason; a correction submits it again. */
public enum ReportState {
    DRAFT,
    SUBMITTED,
    ACCEPTED,
    RETURNED;

    /** @return the states that may come next */
    public Set<ReportState> following() {
        return switch (this) {
            case DRAFT, RETURNED -> EnumSet.of(SUBMITTED);
            case SUBMITTED -> EnumSet.of(SUBMITTED, ACCEPTED, RETURNED);
            case ACCEPTED -> EnumSet.of(SUBMITTED);
        };
    }

    /** @return the next state; refuses one that may not come next */
    public ReportState to(ReportState next) {
        if (!following().contains(next)) {
            throw new WrongState(this, next);
        }
        return next;
    }
}
