package org.fangxian.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.accounts.Enrolment;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.checks.CheckFailure;
import org.fangxian.notices.Inbox;
import org.fangxian.notices.InboxFilter;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.reporting.reviewing.QueueRow;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.Board;
import org.fangxian.verdicts.SupervisionBoard;
import org.fangxian.verdicts.Verdicts;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county's reporter, its reviewer and the city's, in the container. */
@ArquillianTest
class FilingIT {
    private static final String REPORTER = "filing-county";
    private static final String NEIGHBOUR = "filing-neighbour";
    private static final String REVIEWER = "filing-city";
    private static boolean enrolled;

    @Inject
    private Enrolment enrolment;

    @Inject
    private DailyReports reports;

    @Inject
    private Reviewing reviewing;

    @Inject
    private ReportBook book;

    @Inject
    private Figures figures;

    @Inject
    private SupervisionBoard supervision;

    @Inject
    private Verdicts verdicts;

    @Inject
    private Inbox inbox;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with();
    }

    @BeforeEach
    void people() throws Exception {
        Callers.asSystem(() -> {
            if (structure.byCode("511002").isPresent() && !enrolled) {
                enrol(REPORTER, "REPORTER", "511002");
                enrol(NEIGHBOUR, "REPORTER", "511011");
                enrol(REVIEWER, "REVIEWER", "511000");
                enrolled = true;
            }
            return null;
        });
    }

    private void enrol(String name, String role, String unit) {
        LocalDate from = LocalDate.of(2020, 1, 1);
        enrolment.enrol(name, name, "Korrekt-Horse-7", from, List.of(new Enrolment.GrantOrder(role, unit)));
    }

    @Test
    void aDraftIsKeptAsTypedAndTwoTypistsGetAConflict() throws Exception {
        ReportKey key = key("BENEFITS", today());
        int version =
                asReporter(() -> reports.saveDraft(new Draft(key, Map.of("BENEFIT_AMOUNT_NEW", "12 千"), Map.of(), 0)));
        EntryForm form = asReporter(() -> reports.entry(key, KnownAt.LATEST));
        assertThat(form.lines())
                .filteredOn(line -> line.indicator().code().equals("BENEFIT_AMOUNT_NEW"))
                .extracting(EntryLine::typed)
                .containsExactly("12 千");
        assertThat(form.draftVersion()).isEqualTo(version);
        asReporter(() -> reports.saveDraft(new Draft(key, Map.of("BENEFIT_AMOUNT_NEW", "12000"), Map.of(), version)));
        assertThatThrownBy(() -> asReporter(
                        () -> reports.saveDraft(new Draft(key, Map.of("BENEFIT_AMOUNT_NEW", "13"), Map.of(), version))))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void aReportGoesFromSubmissionToAcceptanceAndCannotBeReviewedByItsAuthor() throws Exception {
        ReportKey key = key("CASES", today());
        Receipt receipt = asReporter(() -> reports.submit(submission(key, cases(6, 5, 1), Map.of(), null)));
        assertThat(receipt.number()).endsWith("511002-CASES-1");
        List<QueueRow> queue = asReviewer(() -> reviewing.queue(KnownAt.LATEST, new Page<>(null, 100)));
        QueueRow row = queue.stream()
                .filter(waiting -> waiting.key().equals(key))
                .findFirst()
                .orElseThrow();
        asReviewer(() -> {
            reviewing.accept(row.revisionId());
            return null;
        });
        RevisionView revision =
                asReporter(() -> book.standing(key, KnownAt.LATEST)).orElseThrow();
        assertThat(revision.state()).isEqualTo(ReportState.ACCEPTED);
        assertThat(revision.reviewer()).isEqualTo(REVIEWER);
    }

    @Test
    void aFailedCheckIsSubmittedOnlyWithAnExplanationWhichTheReviewerSees() throws Exception {
        ReportKey key = key("CASES", today().minusDays(30));
        Map<String, String> wrong = cases(5, 3, 1);
        List<CheckFailure> failures = asReporter(() -> reports.check(key, wrong));
        assertThat(failures).extracting(CheckFailure::code).containsExactly("CONFIRMED_OUTCOME");
        assertThatThrownBy(() -> asReporter(() -> reports.submit(submission(key, wrong, Map.of(), null))))
                .isInstanceOf(NotSubmitted.class);
        asReporter(() -> reports.submit(submission(key, wrong, Map.of("CONFIRMED_OUTCOME", "一例在外地住院"), null)));
        assertThat(asReviewer(() -> book.standing(key, KnownAt.LATEST))
                        .orElseThrow()
                        .explanations())
                .containsOnlyKeys("CONFIRMED_OUTCOME");
        assertThat(asReviewer(() -> figures.values(new FigureQuery(
                                Set.of("CONFIRMED_TOTAL"), Set.of(key.unitId()), key.date(), KnownAt.LATEST))
                        .get(0)
                        .amount()))
                .isEqualByComparingTo("5");
    }

    @Test
    void aCountysReporterReachesNoOtherCounty() throws Exception {
        ReportKey other = new ReportKey("CASES", unit("511011"), today());
        assertThatThrownBy(() -> asReporter(() -> reports.submit(submission(other, cases(1, 1, 0), Map.of(), null))))
                .isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> asReporter(() -> book.history(other, KnownAt.LATEST)))
                .isInstanceOf(OutsideJurisdiction.class);
    }

    @Test
    void aReturnReachesTheReportersWithItsReasonAndTheAcceptedFiguresMayBeFiledAgain() throws Exception {
        ReportKey key = neighbours("CASES");
        asNeighbour(() -> reports.submit(submission(key, cases(4, 3, 1), Map.of(), null)));
        review(key, null);
        asNeighbour(() -> reports.submit(submission(key, cases(5, 4, 1), Map.of(), "新增一例")));
        review(key, "请与医院核对");
        assertThat(asNeighbour(() -> inbox.list(InboxFilter.ALL, null, 10)))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.subject()).contains("退回").contains("病例");
                    assertThat(notice.body()).contains("请与医院核对");
                    assertThat(notice.link())
                            .contains("/reporting/entry.xhtml?form=CASES&unit=511011&date=" + key.date());
                });
        assertThat(asNeighbour(() -> reports.entry(key, KnownAt.LATEST)).state())
                .isEqualTo(ReportState.RETURNED);
        Receipt again = asNeighbour(() -> reports.submit(submission(key, cases(4, 3, 1), Map.of(), "核对后仍为4例")));
        assertThat(again.number()).endsWith("511011-CASES-3");
        assertThat(asNeighbour(() -> reports.entry(key, KnownAt.LATEST)).state())
                .isEqualTo(ReportState.SUBMITTED);
        assertThatThrownBy(() -> asNeighbour(() -> reports.submit(submission(key, cases(4, 3, 1), Map.of(), "没有更正"))))
                .isInstanceOf(Unchanged.class);
    }

    @Test
    void aFieldThatIsClearedInACorrectionStaysClearedWhenThePageIsOpenedAgain() throws Exception {
        ReportKey key = neighbours("BENEFITS");
        Map<String, String> figures = Map.of(
                "BENEFIT_PERSONS_NEW", "1",
                "BENEFIT_PERSONS_TOTAL", "1",
                "BENEFIT_AMOUNT_NEW", "200",
                "BENEFIT_AMOUNT_TOTAL", "200");
        asNeighbour(() -> reports.submit(submission(key, figures, Map.of(), null)));
        int version = asNeighbour(() -> reports.entry(key, KnownAt.LATEST)).draftVersion();
        Map<String, String> cleared = new HashMap<>(figures);
        cleared.put("BENEFIT_AMOUNT_NEW", "");
        asNeighbour(() -> reports.saveDraft(new Draft(key, cleared, Map.of(), version)));
        EntryForm again = asNeighbour(() -> reports.entry(key, KnownAt.LATEST));
        assertThat(again.lines()).extracting(EntryLine::typed).containsExactly("1", "1", "", "200");
        assertThat(again.lines()).extracting(EntryLine::offered).containsExactly("1", "1", "200", "200");
    }

    private void review(ReportKey key, String reason) throws Exception {
        asReviewer(() -> {
            long revision = book.history(key, KnownAt.LATEST).get(0).id();
            if (reason == null) {
                reviewing.accept(revision);
            } else {
                reviewing.giveBack(revision, reason);
            }
            return null;
        });
    }

    private ReportKey neighbours(String form) {
        return new ReportKey(form, unit("511011"), today().minusDays(20));
    }

    private static <T> T asNeighbour(Callable<T> work) throws Exception {
        return Callers.as(NEIGHBOUR, Set.of("REPORTER"), work);
    }

    @Test
    void theBoardShowsWhoIsMissingAndRemindsThemInTheirInbox() throws Exception {
        LocalDate yesterday = today().minusDays(1);
        Board board = asReviewer(() -> supervision.board(unit("511000"), yesterday, KnownAt.LATEST));
        assertThat(board.rows()).extracting(row -> row.unitCode()).contains("511002", "NJ-JK", "NJ-WJ");
        assertThat(board.count(org.fangxian.verdicts.Verdict.MISSING)).isGreaterThan(10);
        ReportKey missing = key("CONTACTS", yesterday);
        assertThat(asReviewer(() -> supervision.remind(yesterday, Set.of(missing)))
                        .persons())
                .isEqualTo(1);
        assertThat(asReporter(() -> inbox.unread())).isEqualTo(1);
        assertThat(asReporter(() -> inbox.list(InboxFilter.ALL, null, 10))
                        .get(0)
                        .subject())
                .contains("密切接触者");
        asReporter(() -> {
            inbox.markRead(inbox.list(InboxFilter.ALL, null, 10).get(0).id());
            return null;
        });
        assertThat(asReviewer(() -> supervision.reminded(missing)).get(0).readAt())
                .isNotNull();
        assertThat(Callers.asSystem(
                        () -> verdicts.verdicts(yesterday, KnownAt.LATEST, Set.of(UnitKind.COUNTY, UnitKind.TOWN))))
                .hasSizeGreaterThan(500);
    }

    private static Submission submission(
            ReportKey key, Map<String, String> typed, Map<String, String> explanations, String reason) {
        return new Submission(key, typed, explanations, reason, RevisionSource.PAGE);
    }

    private static Map<String, String> cases(int total, int inHospital, int cured) {
        Map<String, String> typed = new HashMap<>();
        for (String code : List.of(
                "CONFIRMED_NEW",
                "CONFIRMED_REDUCED",
                "SUSPECTED_NEW",
                "SUSPECTED_NOW",
                "SEVERE_NOW",
                "CURED_NEW",
                "DEAD_NEW",
                "DEAD_TOTAL")) {
            typed.put(code, "0");
        }
        typed.put("CONFIRMED_TOTAL", String.valueOf(total));
        typed.put("IN_HOSPITAL_NOW", String.valueOf(inHospital));
        typed.put("CURED_TOTAL", String.valueOf(cured));
        return typed;
    }

    private ReportKey key(String form, LocalDate date) {
        return new ReportKey(form, unit("511002"), date);
    }

    private long unit(String code) {
        return structure.byCode(code).orElseThrow().getId();
    }

    private LocalDate today() {
        return CityTime.today(clock);
    }

    private static <T> T asReporter(Callable<T> work) throws Exception {
        return Callers.as(REPORTER, Set.of("REPORTER"), work);
    }

    private static <T> T asReviewer(Callable<T> work) throws Exception {
        return Callers.as(REVIEWER, Set.of("REVIEWER"), work);
    }
}
