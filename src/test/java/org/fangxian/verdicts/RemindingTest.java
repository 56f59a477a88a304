package org.fangxian.verdicts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.notices.Inbox;
import org.fangxian.notices.InboxFilter;
import org.fangxian.notices.InboxRow;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.Forbidden;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class RemindingTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final String TOWN = "511002001";
    private static final String WITHOUT_REPORTER = "511011100";

    private EntityManager entities;
    private BriefingFixture world;
    private SupervisionBoard supervision;

    @BeforeEach
    void begin() throws SQLException {
        entities = TestDatabase.begin();
        world = new BriefingFixture(TestDatabase.within(entities));
        supervision = TestDatabase.wired(SupervisionBoard.class, entities);
        person("reminding.town", Roles.REPORTER, TOWN);
        person("reminding.county", Roles.REPORTER, "511002");
    }

    @AfterEach
    void rollBack() {
        TestDatabase.caller("timer");
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void aUnitHasOneNoticeThatNamesEveryFormItHasNotFiled() {
        Reminded done = remind(key("RETURNEES", TOWN), key("HOUSEHOLDS", TOWN), key("RETURNEES", "511002002"));
        assertThat(done).isEqualTo(new Reminded(3, 2, 0, List.of()));
        assertThat(inbox("reminding.town")).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).contains("2020年2月10日").contains("2张报表");
            assertThat(notice.body()).contains("《返乡人员排查登记日报表》应于16:30前报送").contains("《入户排查日报表》应于16:30前报送");
            assertThat(notice.link()).isEqualTo("/reporting/reports.xhtml?unit=511002001&date=2020-02-10");
        });
        assertThat(inbox("reminding.county"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.link())
                        .isEqualTo("/reporting/entry.xhtml?form=RETURNEES&unit=511002002&date=2020-02-10"));
    }

    @Test
    void aSecondClickRemindsNobodyAgain() {
        remind(key("RETURNEES", TOWN));
        assertThat(remind(key("RETURNEES", TOWN), key("HOUSEHOLDS", TOWN))).isEqualTo(new Reminded(1, 1, 1, List.of()));
        assertThat(remind(key("RETURNEES", TOWN), key("HOUSEHOLDS", TOWN))).isEqualTo(new Reminded(0, 0, 2, List.of()));
        assertThat(inbox("reminding.town")).hasSize(2);
    }

    @Test
    void whatWasFiledInTheMeantimeIsNotRemindedOf() throws SQLException {
        world.reported("RETURNEES", TOWN, DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("RETURNEES_NEW", 1));
        assertThat(remind(key("RETURNEES", TOWN)).reports()).isZero();
        assertThat(inbox("reminding.town")).isEmpty();
    }

    @Test
    void whatAnotherRecordContradictsIsRemindedOfToBeChecked() throws SQLException {
        person("reminding.health", Roles.REPORTER, "NJ-WJ");
        world.reported("CASES", "NJ-WJ", DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("CONFIRMED_TOTAL", 0));
        world.reported("CASES", "511002", DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("CONFIRMED_TOTAL", 2));
        assertThat(remind(key("CASES", "NJ-WJ"))).isEqualTo(new Reminded(1, 1, 0, List.of()));
        assertThat(inbox("reminding.health")).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("核对：");
            assertThat(notice.body()).contains("与其他记录不符，须核对").doesNotContain("未报");
            assertThat(notice.link()).contains("/reporting/entry.xhtml?form=CASES&unit=NJ-WJ");
        });
    }

    @Test
    void whatIsNothingButZeroIsToBeCheckedAndWhatCameLateIsToBeExplained() throws SQLException {
        world.reported("RETURNEES", TOWN, DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("RETURNEES_NEW", 0));
        world.reported("HOUSEHOLDS", TOWN, DAY, Instant.parse("2020-02-10T09:35:00Z"), Map.of("HOUSEHOLDS_VISITED", 7));
        assertThat(remind(key("RETURNEES", TOWN))).isEqualTo(new Reminded(1, 1, 0, List.of()));
        assertThat(remind(key("HOUSEHOLDS", TOWN))).isEqualTo(new Reminded(1, 1, 0, List.of()));
        assertThat(inbox("reminding.town"))
                .anySatisfy(notice -> {
                    assertThat(notice.subject()).startsWith("核实零报告：").endsWith("《返乡人员排查登记日报表》");
                    assertThat(notice.body()).contains("《返乡人员排查登记日报表》各项均为0。请核实当日确无发生");
                    assertThat(notice.link()).startsWith("/reporting/entry.xhtml?form=RETURNEES");
                })
                .anySatisfy(notice -> {
                    assertThat(notice.subject()).startsWith("迟报：").endsWith("《入户排查日报表》");
                    assertThat(notice.body()).contains("《入户排查日报表》应于16:30前报送，2月10日 17:35报送。请向催报单位说明原因");
                    assertThat(notice.link()).startsWith("/reporting/report.xhtml?form=HOUSEHOLDS");
                })
                .hasSize(2);
        assertThat(remind(key("RETURNEES", TOWN), key("HOUSEHOLDS", TOWN)))
                .as("a second click")
                .isEqualTo(new Reminded(0, 0, 2, List.of()));
    }

    @Test
    void oneNoticeSaysOfEachFormWhatIsAmissTheGravestFirst() throws SQLException {
        world.reported("HOUSEHOLDS", TOWN, DAY, Instant.parse("2020-02-10T09:35:00Z"), Map.of("HOUSEHOLDS_VISITED", 0));
        remind(key("HOUSEHOLDS", TOWN), key("RETURNEES", TOWN));
        assertThat(inbox("reminding.town")).singleElement().satisfies(notice -> {
            assertThat(notice.subject()).startsWith("催报：").contains("2张报表");
            assertThat(notice.body().lines())
                    .hasSize(3)
                    .first()
                    .asString()
                    .contains("日报未报：《返乡人员排查登记日报表》应于16:30前报送。")
                    .doesNotContain("入户");
            assertThat(notice.body()).containsSubsequence("零报告：《入户排查日报表》", "迟报：《入户排查日报表》");
        });
    }

    @Test
    void whatIsInTimeAndCountsSomethingIsNotRemindedOf() throws SQLException {
        world.reported("HOUSEHOLDS", TOWN, DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("HOUSEHOLDS_VISITED", 7));
        assertThat(remind(key("HOUSEHOLDS", TOWN))).isEqualTo(new Reminded(0, 0, 0, List.of()));
    }

    @Test
    void aUnitForWhichNobodyReportsIsNamedAndTheOthersAreReminded() {
        assertThat(remind(key("RETURNEES", TOWN), key("RETURNEES", WITHOUT_REPORTER)))
                .isEqualTo(new Reminded(1, 1, 0, List.of("田家镇")));
    }

    @Test
    void whatBecameOfTheRemindersStandsOnTheBoardAfterTheReportWasFiled() throws SQLException {
        ReportKey key = key("RETURNEES", TOWN);
        remind(key);
        world.reported("RETURNEES", TOWN, DAY, Instant.parse("2020-02-10T08:00:00Z"), Map.of("RETURNEES_NEW", 1));
        Board board = supervision.board(unit("511002"), DAY, KnownAt.LATEST);
        assertThat(supervision.told(board)).containsOnlyKeys(key);
        assertThat(supervision.reminded(key))
                .singleElement()
                .satisfies(row -> assertThat(row.recipient()).isEqualTo("reminding.town"));
    }

    @Test
    void whoReviewsTheCountySeesItsBoardWithItsRemindersAndAReporterSeesNeither() throws SQLException {
        person("reminding.reviewer", Roles.REVIEWER, "511002");
        person("reminding.reviewer", Roles.REPORTER, "511011");
        TestDatabase.caller("reminding.reviewer");
        SupervisionBoard own = TestDatabase.wired(SupervisionBoard.class, entities);
        assertThat(own.root(unit("511011")).getCode()).isEqualTo("511002");
        assertThat(own.told(own.board(unit("511002"), DAY, KnownAt.LATEST))).isEmpty();
        assertThatThrownBy(() -> own.board(unit("511011"), DAY, KnownAt.LATEST)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aWholeCountysBoardIsReadAndItsTownsRemindedByAFewStatements() {
        long county = unit("511002");
        Set<ReportKey> all = Set.copyOf(TestDatabase.wired(FormCatalogue.class, entities)
                .askings(Set.of(UnitKind.COUNTY, UnitKind.TOWN), new Jurisdiction(Set.of(county)), DAY)
                .stream()
                .map(asking -> new ReportKey(asking.version().form().code(), asking.unitId(), DAY))
                .toList());
        assertThat(all).hasSizeGreaterThan(80);
        long read = TestDatabase.statements(
                entities, () -> supervision.told(supervision.board(county, DAY, KnownAt.LATEST)));
        assertThat(read).isLessThan(40);
        long units = all.stream().map(ReportKey::unitId).distinct().count();
        long sent = TestDatabase.statements(entities, () -> supervision.remind(DAY, all));
        assertThat(sent)
                .as("a few, and for each unit the numbers of its notice and delivery, which are drawn one by one")
                .isLessThan(40 + 2 * units);
    }

    private Reminded remind(ReportKey... keys) {
        entities.flush();
        entities.clear();
        Reminded done = supervision.remind(DAY, Stream.of(keys).toList());
        entities.flush();
        return done;
    }

    private List<InboxRow> inbox(String account) {
        TestDatabase.caller(account);
        List<InboxRow> rows = TestDatabase.wired(Inbox.class, entities).list(InboxFilter.ALL, null, 10);
        TestDatabase.caller("timer");
        return rows;
    }

    private ReportKey key(String form, String unit) {
        return new ReportKey(form, unit(unit), DAY);
    }

    private long unit(String code) {
        return TestDatabase.wired(CommandStructure.class, entities)
                .byCode(code)
                .orElseThrow()
                .getId();
    }

    private void person(String name, String role, String unit) throws SQLException {
        world.person(name, role, unit, null);
        world.run("update account set password_hash = 'x' where name = ?", name);
    }
}
