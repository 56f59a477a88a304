package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Checks;
import org.fangxian.checks.Explanation;
import org.fangxian.checks.TypedFigures;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.counting.Gathering;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Finding;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** Checks a submission and writes it down; every way in leads through here. */
@ApplicationScoped
class Submitting {
    private static final int LONGEST_TEXT = 1000;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private Gathering gathering;

    @Inject
    private Ledger ledger;

    @Inject
    private Reports reports;

    @Inject
    private AuditTrail audit;

    Receipt submit(Submission submission, Authorship authorship) {
        ReportKey key = submission.key();
        FormVersion version = catalogue.version(key.form(), key.unitId(), key.date());
        if (key.date().isAfter(CityTime.local(authorship.submittedAt()).toLocalDate())) {
            throw new FutureDate(key.date());
        }
        Report report = ledger.open(key, authorship.recordedAt());
        Checked checked = checked(submission, version, examine(key, version, submission.figures()), latest(report));
        requireChange(report, checked, reports.standing(report, KnownAt.LATEST));
        String unitCode = structure.unitOn(key.unitId(), key.date()).getCode();
        Revision revision = ledger.submit(report, unitCode, authorship, checked);
        audit.done(new AuditEvent("reporting.submitted", revision.getReceipt(), key.unitId(), authorship.reason()));
        return Receipt.of(revision);
    }

    /** What would be refused, and which checks fail; nothing is written. */
    Examination examine(ReportKey key, FormVersion version, Map<String, String> typed) {
        return examine(key, version, typed, gathering.gather(version, key, KnownAt.LATEST));
    }

    static Examination examine(ReportKey key, FormVersion version, Map<String, String> typed, CheckContext context) {
        TypedFigures figures = new TypedFigures(version, key.place(), typed);
        List<CheckFailure> failures = new Checks(context).failures(version.indicators(), figures.amounts());
        return new Examination(
                figures.figures(), figures.findings(), failures, Prefill.standing(context, figures.amounts()));
    }

    /** For what each line of a list would be refused; nothing is written, and a handful of statements read. */
    Map<ReportKey, EnteredCheck> examine(LocalDate date, Collection<Entered> lines) {
        Map<ReportKey, FormVersion> asked = new HashMap<>();
        lines.forEach(line -> asked.put(key(line, date), line.asking().version()));
        Map<ReportKey, CheckContext> contexts = gathering.entered(asked, date, KnownAt.LATEST);
        Map<ReportKey, EnteredCheck> checks = new HashMap<>();
        lines.forEach(line -> checks.put(
                key(line, date), examine(line, date, Objects.requireNonNull(contexts.get(key(line, date))))));
        return checks;
    }

    private static EnteredCheck examine(Entered line, LocalDate date, CheckContext context) {
        ReportKey key = key(line, date);
        Examination examination = examine(key, line.asking().version(), line.figures(), context);
        return new EnteredCheck(findings(submission(line, key, examination, null), examination, Optional.empty()));
    }

    /** A line as it is submitted: what is explained in it is said to every check that fails. */
    static Submission submission(Entered line, ReportKey key, Examination examination, @Nullable String reason) {
        Map<String, String> explanations = new HashMap<>();
        if (!line.explanation().isEmpty()) {
            examination.failures().forEach(failure -> explanations.put(failure.code(), line.explanation()));
        }
        return new Submission(key, line.figures(), explanations, reason, RevisionSource.SHEET);
    }

    static ReportKey key(Entered line, LocalDate date) {
        return new ReportKey(
                line.asking().version().form().code(), line.asking().unitId(), date);
    }

    private Optional<Revision> latest(Report report) {
        return reports.revisions(report, KnownAt.LATEST).stream().findFirst();
    }

    /** What may be submitted; refuses what is wrong with it. */
    static Checked checked(
            Submission submission, FormVersion version, Examination examination, Optional<Revision> latest) {
        List<Finding> findings = findings(submission, examination, latest);
        if (!findings.isEmpty()) {
            throw new NotSubmitted(findings);
        }
        Map<String, Explanation> explanations = new HashMap<>();
        for (CheckFailure failure : examination.failures()) {
            String text = explanation(submission, failure);
            explanations.put(failure.code(), new Explanation(text, failure.stated(), failure.expected()));
        }
        Map<String, String> confirmed = Prefill.words(examination.prefilled(), submission.confirmed());
        return new Checked(version.id(), examination.figures(), explanations, confirmed);
    }

    private static List<Finding> findings(Submission submission, Examination examination, Optional<Revision> latest) {
        List<Finding> findings = new ArrayList<>(examination.findings());
        findings.addAll(Prefill.unconfirmed(submission, examination, latest));
        for (CheckFailure failure : examination.failures()) {
            String text = explanation(submission, failure);
            if (text.isEmpty()) {
                findings.add(new Finding(failure.code(), "reporting.unexplained", failure));
            } else if (text.length() > LONGEST_TEXT) {
                findings.add(new Finding(failure.code(), "reporting.textTooLong", LONGEST_TEXT));
            }
        }
        reason(submission, latest.isEmpty()).ifPresent(findings::add);
        return findings;
    }

    private static String explanation(Submission submission, CheckFailure failure) {
        return submission.explanations().getOrDefault(failure.code(), "").strip();
    }

    private static Optional<Finding> reason(Submission submission, boolean first) {
        String reason = submission.reason() == null ? "" : submission.reason();
        if (!first && reason.isBlank()) {
            return Optional.of(new Finding("reason", "reporting.reasonMissing"));
        }
        return reason.length() > LONGEST_TEXT
                ? Optional.of(new Finding("reason", "reporting.textTooLong", LONGEST_TEXT))
                : Optional.empty();
    }

    /** What was returned may be filed again as the accepted report before it says: that is how a return is answered. */
    static void requireChange(Report report, Checked checked, Optional<Revision> standing) {
        if (report.getState() != ReportState.RETURNED) {
            standing.filter(checked::same).ifPresent(same -> {
                throw new Unchanged(same.getReceipt());
            });
        }
    }
}
