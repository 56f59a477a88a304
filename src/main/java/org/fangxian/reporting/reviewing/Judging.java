package org.fangxian.reporting.reviewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.reporting.Authorship;
import org.fangxian.reporting.Ledger;
import org.fangxian.reporting.Report;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.Revision;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.EditConflict;

/** Gives a review: not by the author himself, only of the latest revision, a return only with a reason. */
@ApplicationScoped
class Judging {
    private static final int LONGEST_REASON = 1000;

    @Inject
    private Ledger ledger;

    @Inject
    private AuditTrail audit;

    @Inject
    private ReturnNotice notice;

    Revision revision(long id) {
        return ledger.revision(id);
    }

    void review(Revision revision, ReportState outcome, Authorship reviewer) {
        Report report = revision.report();
        Revision latest = ledger.lockLatest(report);
        if (latest.getId() != revision.getId()) {
            throw new EditConflict(latest.getReceipt());
        }
        if (revision.getAuthorId() == reviewer.accountId()) {
            throw new ReviewRefused("reporting.ownReport");
        }
        String reason = reviewer.reason() == null ? "" : reviewer.reason();
        if (outcome == ReportState.RETURNED && (reason.isBlank() || reason.length() > LONGEST_REASON)) {
            throw new ReviewRefused("reporting.returnReason");
        }
        ledger.review(revision, outcome, reviewer);
        String action = outcome == ReportState.ACCEPTED ? "reporting.accepted" : "reporting.returned";
        audit.done(new AuditEvent(action, revision.getReceipt(), report.key().unitId(), reviewer.reason()));
        if (outcome == ReportState.RETURNED) {
            notice.tell(revision, reason);
        }
    }
}
