package org.fangxian.reporting.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.checks.Figure;
import org.fangxian.reporting.Histories;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.RevisionView;
import org.fangxian.reporting.counting.Access;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;

/** Reading reports: lists and histories, each as known at an instant, of the units the caller may see. */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER, Roles.SYSTEM})
public class ReportBook {
    @Inject
    private ReportLists lists;

    @Inject
    private Histories histories;

    @Inject
    private Authority authority;

    /** @return the reports the filter asks for, newest first */
    public List<ReportRow> list(ReportFilter filter, KnownAt knownAt, Page<ReportRow> page) {
        return lists.page(filter, authority.jurisdiction(Access.readers()), knownAt, page);
    }

    /** @return the unit's own reports of a day, not those of units below it */
    public List<ReportRow> ofUnit(long unitId, LocalDate date, KnownAt knownAt) {
        authority.require(unitId, Access.readers());
        return lists.ofUnit(unitId, date, knownAt);
    }

    /** @return the report's revisions with their reviews, the latest first; empty when nothing was submitted */
    public List<RevisionView> history(ReportKey key, KnownAt knownAt) {
        authority.require(key.unitId(), Access.readers());
        return histories.revisions(key, knownAt);
    }

    /** @return the figures that counted at the instant, by indicator; none where nothing did */
    public Map<String, Figure> figures(ReportKey key, KnownAt knownAt) {
        authority.require(key.unitId(), Access.readers());
        return histories.figures(key, knownAt);
    }

    /** @return the revision that counted at the instant */
    public Optional<RevisionView> standing(ReportKey key, KnownAt knownAt) {
        return history(key, knownAt).stream().filter(RevisionView::standing).findFirst();
    }
}
