package org.fangxian.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Turns;

/**
 * Opens reports and writes what was submitted and reviewed, so that what was known when can always be asked: a
 * revision counts until a later one is submitted or it is itself returned, when the last one not returned counts again.
 */
@ApplicationScoped
public class Ledger {
    @Inject
    private Reports reports;

    @Inject
    private Turns turns;

    /** The report, locked until the transaction ends; opened as a draft where there is none. */
    Report open(ReportKey key, Instant recordedAt) {
        Optional<Report> found = reports.find(key);
        if (found.isEmpty()) {
            turns.take(Set.of(key.form() + " " + key.date()));
            found = reports.find(key);
        }
        if (found.isPresent()) {
            reports.lock(found.get());
            return found.get();
        }
        Report report = new Report(key);
        reports.add(report);
        reports.add(new StateInterval(report, recordedAt));
        reports.flush();
        return report;
    }

    /** @return the submission; refuses an id that none has */
    public Revision revision(long id) {
        return reports.revision(id).orElseThrow(() -> new NotFound("revision", id));
    }

    /** @return the report's latest submission; the report is locked until the transaction ends */
    public Revision lockLatest(Report report) {
        reports.lock(report);
        return reports.revisions(report, KnownAt.LATEST).get(0);
    }

    Revision submit(Report report, String unitCode, Authorship authorship, Checked content) {
        List<Revision> earlier = reports.revisions(report, KnownAt.LATEST);
        int number = earlier.isEmpty() ? 1 : earlier.get(0).getNumber() + 1;
        Authorship later = authorship.recordedAt(after(report, authorship.recordedAt()));
        Revision revision = new Revision(report, number, unitCode, later, content);
        report.submitted();
        reports.add(revision);
        stands(report, Optional.of(revision), later.recordedAt());
        became(report, later.recordedAt());
        return revision;
    }

    public void review(Revision revision, ReportState outcome, Authorship authorship) {
        Report report = revision.report();
        Authorship later = authorship.recordedAt(after(report, authorship.recordedAt()));
        report.to(outcome);
        reports.add(new Review(revision, outcome, later));
        reports.flush();
        if (outcome == ReportState.RETURNED) {
            stands(report, lastNotReturned(report), later.recordedAt());
        }
        became(report, later.recordedAt());
    }

    private Optional<Revision> lastNotReturned(Report report) {
        Set<Long> returned = reports.reviews(report, KnownAt.LATEST).stream()
                .filter(review -> review.getOutcome() == ReportState.RETURNED)
                .map(review -> review.revision().getId())
                .collect(Collectors.toSet());
        return reports.revisions(report, KnownAt.LATEST).stream()
                .filter(revision -> !returned.contains(revision.getId()))
                .findFirst();
    }

    private void stands(Report report, Optional<Revision> next, Instant at) {
        reports.endStanding(report, at);
        next.ifPresent(revision -> reports.add(new Standing(revision, at)));
    }

    private void became(Report report, Instant at) {
        reports.endState(report, at);
        reports.add(new StateInterval(report, at));
        reports.flush();
    }

    /** Transactions may be recorded in another order than they began: no interval ends before it began. */
    private Instant after(Report report, Instant recordedAt) {
        return reports.stateBegan(report)
                .filter(began -> !recordedAt.isAfter(began))
                .map(began -> began.plus(1, ChronoUnit.MICROS))
                .orElse(recordedAt);
    }
}
