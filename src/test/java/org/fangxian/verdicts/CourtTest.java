package org.fangxian.verdicts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.checks.CheckFailure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A department that speaks for the city is compared with the counties, as it is when it files. */
@Tag("database")
class CourtTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final Instant IN_TIME = Instant.parse("2020-02-10T08:00:00Z");
    private static final List<String> COUNTIES =
            List.of("511002", "511011", "511024", "511025", "511083", "NJ-JK", "NJ-GX");
    private static final String HEALTH = "NJ-WJ";

    private EntityManager entities;
    private BriefingFixture reports;

    @BeforeEach
    void begin() {
        entities = TestDatabase.begin();
        reports = new BriefingFixture(TestDatabase.within(entities));
    }

    @AfterEach
    void rollBack() {
        TestDatabase.caller("timer");
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void theCitysFigureIsContradictedByItsCountiesOnceAllOfThemHaveReported() throws SQLException {
        confirmed(HEALTH, 17);
        for (String county : COUNTIES.subList(1, COUNTIES.size())) {
            confirmed(county, 2);
        }
        assertThat(judged().verdicts()).isEmpty();
        confirmed(COUNTIES.get(0), 2);
        assertThat(judged().contradictions()).singleElement().satisfies(failure -> {
            assertThat(failure.code()).isEqualTo("CONFIRMED_BELOW");
            assertThat(failure.expected()).isEqualByComparingTo("14");
        });
    }

    @Test
    void thatTheCityHasNoneIsContradictedByTheFirstCountyThatHasSome() throws SQLException {
        confirmed(HEALTH, 0);
        confirmed(COUNTIES.get(0), 2);
        assertThat(judged().verdicts()).containsExactly(Verdict.ZERO, Verdict.CONTRADICTED);
        assertThat(judged().contradictions())
                .extracting(CheckFailure::code)
                .containsExactly(CheckFailure.SOURCE + "CONFIRMED_TOTAL");
    }

    @Test
    void whoReportsForTheCityMayBeJudgedWithoutAGrantForTheCity() throws SQLException {
        reports.person("court.health", Roles.REPORTER, HEALTH, null);
        confirmed(HEALTH, 3);
        TestDatabase.caller("court.health");
        assertThat(judged().verdicts()).isEmpty();
    }

    private void confirmed(String unit, int total) throws SQLException {
        reports.reported("CASES", unit, DAY, IN_TIME, Map.of("CONFIRMED_TOTAL", total));
    }

    private Judged judged() {
        entities.clear();
        long health = TestDatabase.wired(CommandStructure.class, entities)
                .byCode(HEALTH)
                .orElseThrow()
                .getId();
        return TestDatabase.wired(Court.class, entities)
                .judge(
                        TestDatabase.wired(FormCatalogue.class, entities)
                                .askings(Set.of(UnitKind.DEPARTMENT), new Jurisdiction(Set.of(health)), DAY),
                        DAY,
                        KnownAt.LATEST)
                .stream()
                .filter(judged -> judged.asking().version().form().code().equals("CASES"))
                .findFirst()
                .orElseThrow();
    }
}
