package org.fangxian.reporting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Where units file their daily reports. Everything is refused for a unit the caller does not report for. */
@Stateless
@RolesAllowed({Roles.REPORTER, Roles.SYSTEM})
public class DailyReports {
    @Inject
    private Entry entry;

    @Inject
    private Ledger ledger;

    @Inject
    private Submitting submitting;

    @Inject
    private SubmittingMany many;

    @Inject
    private Reports reports;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private Authority authority;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** @return the entry page's content; refuses a form that the unit does not file on the date */
    public EntryForm entry(ReportKey key, KnownAt knownAt) {
        authority.require(key.unitId(), Roles.REPORTER);
        return entry.form(key, knownAt);
    }

    /** @return the checks that fail with what is typed so far; empty and unreadable fields are passed over */
    public List<CheckFailure> check(ReportKey key, Map<String, String> typed) {
        authority.require(key.unitId(), Roles.REPORTER);
        return submitting
                .examine(key, catalogue.version(key.form(), key.unitId(), key.date()), typed)
                .failures();
    }

    /** @return what each line of a list of reports for one date would be refused for */
    public Map<ReportKey, EnteredCheck> checkAll(LocalDate date, Collection<Entered> lines) {
        require(lines);
        return lines.isEmpty() ? Map.of() : submitting.examine(date, lines);
    }

    /**
     * Submits the reports of a list for one date, all of them or none, and each as {@link #submit} does: the first that is
     * refused refuses the list. Every line is of one form and of another unit.
     *
     * @param reason of those that were submitted before
     * @return the receipts in the order of the lines
     */
    public List<Receipt> submitAll(LocalDate date, Collection<Entered> lines, @Nullable String reason) {
        require(lines);
        return lines.isEmpty() ? List.of() : many.submit(date, lines, author(reason, RevisionSource.SHEET));
    }

    private void require(Collection<Entered> lines) {
        Set<Long> units = lines.stream().map(line -> line.asking().unitId()).collect(Collectors.toSet());
        structure.units(units);
        units.forEach(unit -> authority.require(unit, Roles.REPORTER));
    }

    /**
     * Keeps what is typed; an empty figure says that the field was cleared.
     *
     * @return the version to be given with the next draft; refuses a draft typed into an older version
     */
    public int saveDraft(Draft draft) {
        authority.require(draft.key().unitId(), Roles.REPORTER);
        FormVersion version = catalogue.version(
                draft.key().form(), draft.key().unitId(), draft.key().date());
        Drafts.requireFit(draft, version);
        Report report = ledger.open(draft.key(), time.now());
        if (report.getVersion() != draft.version()) {
            throw new EditConflict(version.form().name());
        }
        report.draft(draft.figures(), draft.explanations());
        reports.flush();
        return report.getVersion();
    }

    /**
     * Submits a report, or its correction as a new revision; nothing is overwritten. Refuses missing, unreadable,
     * negative, broken and too large figures, checks that fail without an explanation, on the page figures that another
     * record filled in and nobody confirmed, a correction without a reason or without a change, a date that has
     * not come. The same request key has one effect.
     */
    public Receipt submit(Submission submission) {
        authority.require(submission.key().unitId(), Roles.REPORTER);
        Authorship author = author(submission.reason(), submission.source());
        if (submission.requestKey() == null) {
            return submitting.submit(submission, author);
        }
        return Receipt.ofLine(requests.once(
                submission.requestKey(),
                () -> submitting.submit(submission, author).line()));
    }

    private Authorship author(@Nullable String reason, RevisionSource source) {
        Caller caller = authority.caller();
        return new Authorship(caller.accountId(), caller.displayName(), reason, source, clock.instant(), time.now());
    }
}
