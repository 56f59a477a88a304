package org.fangxian.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.checks.Figure;
import org.fangxian.forms.FormAdministration;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.NewVersion;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Finding;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What one report knows is filled into another: asked once, confirmed by who answers for it. */
@Tag("database")
class PrefillTest {
    private static final LocalDate DAY = TestDatabase.today().plusDays(1);
    private static final Texts CHINESE = Texts.of(Texts.CHINESE);
    private static final String COUNTY = "511002";
    private static final String STAFF = "STAFF_ON_DUTY";

    private final EntityManager entities = TestDatabase.begin();
    private final Entry entry = TestDatabase.wired(Entry.class, entities);
    private final Submitting submitting = TestDatabase.wired(Submitting.class, entities);
    private final Ledger ledger = TestDatabase.wired(Ledger.class, entities);
    private final FormCatalogue catalogue = TestDatabase.wired(FormCatalogue.class, entities);

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void whatAnotherFormHasReportedIsFilledInAndADifferenceIsToBeExplained() {
        askBenefitsForStaff();
        file("DUTY", COUNTY, 120);
        EntryLine line = line("BENEFITS");
        assertThat(line.typed()).isEqualTo("120");
        assertThat(line.proposed()).isEqualTo("120");
        assertThat(line.sourced().text(CHINESE)).contains("值班值守");
        ReportKey key = key("BENEFITS", COUNTY);
        assertThat(submitting
                        .examine(key, catalogue.version("BENEFITS", key.unitId(), DAY), Map.of(STAFF, "121"))
                        .failures())
                .extracting(failure -> failure.code())
                .containsExactly("SOURCE." + STAFF);
    }

    @Test
    void aSumOfSomeTownsLeavesTheFieldEmptyAndStandsBeside() {
        List<Unit> towns = towns();
        towns.subList(0, 3).forEach(town -> file("DUTY", town.getCode(), 10));
        EntryLine some = line("DUTY");
        assertThat(some.typed()).isEmpty();
        assertThat(some.proposed()).isEmpty();
        assertThat(some.sourced().amount()).isEqualByComparingTo("30");
        assertThat(some.sourced().text(CHINESE)).contains("3/" + towns.size());
        towns.subList(3, towns.size()).forEach(town -> file("DUTY", town.getCode(), 10));
        assertThat(line("DUTY").typed()).isEqualTo(String.valueOf(10 * towns.size()));
    }

    @Test
    void whatIsFilledInBeforehandIsConfirmedOnThePage() {
        askBenefitsForStaff();
        file("DUTY", COUNTY, 120);
        Submission page = submission(RevisionSource.PAGE);
        assertThat(problems(page)).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo(STAFF);
            assertThat(finding.text(CHINESE)).contains("值班值守").contains("已核对");
        });
        assertThat(problems(page.confirming(Set.of(STAFF)))).isEmpty();
    }

    @Test
    void aMachineStatesEveryFigureItselfAndConfirmsNothing() {
        askBenefitsForStaff();
        file("DUTY", COUNTY, 120);
        assertThat(problems(submission(RevisionSource.API))).isEmpty();
    }

    @Test
    void theConfirmationIsKeptWithTheRevisionAndNotAskedForAgain() {
        askBenefitsForStaff();
        file("DUTY", COUNTY, 120);
        assertThat(problems(submission(RevisionSource.PAGE).confirming(Set.of(STAFF))))
                .isEmpty();
        entities.flush();
        entities.clear();
        Revision revision = entities.createQuery(
                        "select r from Revision r where r.report.formCode = 'BENEFITS'", Revision.class)
                .getSingleResult();
        assertThat(revision.getConfirmed().get(STAFF)).contains("值班值守");
        assertThat(line("BENEFITS").proposed()).isEmpty();
        assertThat(problems(submission(RevisionSource.PAGE)))
                .extracting(Finding::field)
                .containsExactly("reason");
    }

    /** Submits on the day itself; what it is refused for. */
    private List<Finding> problems(Submission submission) {
        Instant noon = CityTime.at(DAY, LocalTime.NOON);
        try {
            submitting.submit(submission, new Authorship(1, "李", null, submission.source(), noon, noon));
            return List.of();
        } catch (NotSubmitted refusal) {
            return refusal.all();
        }
    }

    private Submission submission(RevisionSource source) {
        Map<String, String> figures = Map.of("BENEFIT_PERSONS_NEW", "0", STAFF, "120");
        return new Submission(key("BENEFITS", COUNTY), figures, Map.of(), null, source);
    }

    private void askBenefitsForStaff() {
        TestDatabase.wired(FormAdministration.class, entities)
                .publish(new NewVersion(
                        "BENEFITS", Set.of(UnitKind.COUNTY), List.of("BENEFIT_PERSONS_NEW", STAFF), DAY));
    }

    private EntryLine line(String form) {
        return entry.form(key(form, COUNTY), KnownAt.LATEST).lines().stream()
                .filter(line -> line.indicator().code().equals(STAFF))
                .findFirst()
                .orElseThrow();
    }

    private void file(String form, String unit, int staff) {
        ReportKey key = key(form, unit);
        Instant now = TestDatabase.now().truncatedTo(ChronoUnit.MICROS);
        Map<String, Figure> figures = new HashMap<>();
        figures.put(STAFF, figure(key, staff));
        ledger.submit(ledger.open(key, now), unit, author(now), new Checked(version(form, key), figures, Map.of()));
    }

    private long version(String form, ReportKey key) {
        return catalogue.version(form, key.unitId(), DAY).id();
    }

    private static Figure figure(ReportKey key, int amount) {
        return new Figure(key.unitId(), DAY, new BigDecimal(amount).setScale(2), null);
    }

    private static Authorship author(Instant now) {
        return new Authorship(1, "李", "更正", RevisionSource.PAGE, now, now);
    }

    private ReportKey key(String form, String unit) {
        return new ReportKey(form, unit(unit).getId(), DAY);
    }

    private Unit unit(String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private List<Unit> towns() {
        return entities.createQuery(
                        "select u from Unit u where u.parent.code = :county and u.kind = :town order by u.code",
                        Unit.class)
                .setParameter("county", COUNTY)
                .setParameter("town", UnitKind.TOWN)
                .getResultList();
    }
}
