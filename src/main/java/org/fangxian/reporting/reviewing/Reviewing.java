package org.fangxian.reporting.reviewing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.reporting.Authorship;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.Revision;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Where the unit above accepts a report or returns it. Refused to the report's author and for units not below. */
@Stateless
@RolesAllowed({Roles.REVIEWER, Roles.SYSTEM})
public class Reviewing {
    @Inject
    private ReviewRows rows;

    @Inject
    private Judging judging;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** @return the reports of the units below the caller's that waited at the instant, the oldest first */
    public List<QueueRow> queue(KnownAt knownAt, Page<QueueRow> page) {
        return rows.queue(authority.jurisdiction(Roles.REVIEWER), knownAt, page);
    }

    /** @return what was explained in these revisions, of units the caller reviews */
    public List<GivenExplanation> explanations(Collection<Long> revisionIds) {
        return revisionIds.isEmpty()
                ? List.of()
                : rows.explanations(authority.jurisdiction(Roles.REVIEWER), revisionIds);
    }

    /** Accepts all of these revisions or none; refuses like {@link #accept}. */
    public void acceptAll(Collection<Long> revisionIds) {
        revisionIds.forEach(this::accept);
    }

    /** Accepts the revision; refuses one that is no longer the latest. */
    public void accept(long revisionId) {
        review(revisionId, ReportState.ACCEPTED, null);
    }

    /** Returns the revision: it no longer counts. Refuses an empty reason and one that is no longer the latest. */
    public void giveBack(long revisionId, String reason) {
        review(revisionId, ReportState.RETURNED, reason);
    }

    private void review(long revisionId, ReportState outcome, @Nullable String reason) {
        Revision revision = judging.revision(revisionId);
        Unit unit = structure.unit(revision.report().key().unitId());
        authority.require(Objects.requireNonNull(unit.getParent()).getId(), Roles.REVIEWER);
        Caller caller = authority.caller();
        Authorship reviewer = new Authorship(
                caller.accountId(), caller.displayName(), reason, RevisionSource.PAGE, clock.instant(), time.now());
        judging.review(revision, outcome, reviewer);
    }
}
