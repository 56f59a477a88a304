package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.checks.CheckContext;
import org.fangxian.forms.FormVersion;
import org.fangxian.reporting.counting.Gathering;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;

/**
 * Submits the reports of one form and date at once, as {@link Submitting} does one: the same checks, read and written in
 * a number of statements that does not grow with the reports but for batches and the audit trail.
 */
@ApplicationScoped
class SubmittingMany {
    @Inject
    private Gathering gathering;

    @Inject
    private ManyReports reports;

    @Inject
    private AuditTrail audit;

    List<Receipt> submit(LocalDate date, Collection<Entered> lines, Authorship authorship) {
        if (date.isAfter(CityTime.local(authorship.submittedAt()).toLocalDate())) {
            throw new FutureDate(date);
        }
        Map<ReportKey, Entered> byKey = new HashMap<>();
        lines.forEach(line -> byKey.put(Submitting.key(line, date), line));
        Map<ReportKey, Report> opened = reports.open(byKey.keySet());
        Map<ReportKey, Checked> checked = check(byKey, date, authorship, opened);
        Map<Long, Integer> numbers = reports.numbers(opened.values());
        Authorship author = authorship.recordedAt(after(opened.values(), authorship.recordedAt()));
        reports.end(opened.values(), author.recordedAt());
        List<Revision> revisions = new ArrayList<>();
        for (Entered line : lines) {
            ReportKey key = Submitting.key(line, date);
            Report report = Objects.requireNonNull(opened.get(key));
            int number = numbers.getOrDefault(report.getId(), 0) + 1;
            String unitCode = line.asking().unitCode();
            revisions.add(new Revision(report, number, unitCode, author, Objects.requireNonNull(checked.get(key))));
        }
        return written(revisions, author);
    }

    private List<Receipt> written(List<Revision> revisions, Authorship author) {
        for (Revision revision : revisions) {
            Report report = revision.report();
            report.submitted();
            reports.add(revision);
            reports.add(new Standing(revision, author.recordedAt()));
            reports.add(new StateInterval(report, author.recordedAt()));
        }
        reports.flush();
        for (Revision revision : revisions) {
            long unit = revision.report().key().unitId();
            audit.done(new AuditEvent("reporting.submitted", revision.getReceipt(), unit, author.reason()));
        }
        return revisions.stream().map(Receipt::of).toList();
    }

    private Map<ReportKey, Checked> check(
            Map<ReportKey, Entered> lines, LocalDate date, Authorship author, Map<ReportKey, Report> opened) {
        Map<ReportKey, FormVersion> asked = new HashMap<>();
        lines.forEach((key, line) -> asked.put(key, line.asking().version()));
        Map<ReportKey, CheckContext> contexts = gathering.entered(asked, date, KnownAt.LATEST);
        Map<Long, Revision> latest = reports.latest(opened.values());
        Map<Long, Revision> standing = reports.standing(opened.values());
        Map<ReportKey, Checked> checked = new HashMap<>();
        lines.forEach((key, line) -> {
            Report report = Objects.requireNonNull(opened.get(key));
            FormVersion version = line.asking().version();
            CheckContext context = Objects.requireNonNull(contexts.get(key));
            Examination examination = Submitting.examine(key, version, line.figures(), context);
            Submission submission = Submitting.submission(line, key, examination, author.reason());
            Optional<Revision> before = Optional.ofNullable(latest.get(report.getId()));
            Checked one = Submitting.checked(submission, version, examination, before);
            Submitting.requireChange(report, one, Optional.ofNullable(standing.get(report.getId())));
            checked.put(key, one);
        });
        return checked;
    }

    /** One instant for all of them, later than whatever any of them was before. */
    private Instant after(Collection<Report> opened, Instant recordedAt) {
        return reports.stateBegan(opened)
                .filter(began -> !recordedAt.isAfter(began))
                .map(began -> began.plus(1, ChronoUnit.MICROS))
                .orElse(recordedAt);
    }
}
