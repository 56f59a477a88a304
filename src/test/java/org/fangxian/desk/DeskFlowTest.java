package org.fangxian.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.BriefingView;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.ParagraphEdit;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.sentences.BlockKind;
import org.fangxian.shared.TodayItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class DeskFlowTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 20);

    private EntityManager entities;
    private BriefingFixture fixture;
    private DraftComposer composer;
    private Drafting drafting;
    private BriefingWorkflow workflow;
    private BriefingArchive archive;
    private Desk desk;
    private Instructions instructions;
    private DeskToday today;

    @BeforeEach
    void people() throws SQLException {
        entities = TestDatabase.begin();
        fixture = new BriefingFixture(TestDatabase.within(entities));
        composer = TestDatabase.wired(DraftComposer.class, entities);
        drafting = TestDatabase.wired(Drafting.class, entities);
        workflow = TestDatabase.wired(BriefingWorkflow.class, entities);
        archive = TestDatabase.wired(BriefingArchive.class, entities);
        desk = TestDatabase.wired(Desk.class, entities);
        instructions = TestDatabase.wired(Instructions.class, entities);
        today = TestDatabase.wired(DeskToday.class, entities);
        fixture.person("bianji", Roles.EDITOR, "511000", null);
        fixture.person("yinfa", Roles.EDITOR, "511000", null);
        fixture.person("hegao", Roles.CHECKER, "511000", null);
        fixture.person("qianfa", Roles.SIGNER, "511000", null);
        fixture.person("lingdao", Roles.LEADER, "511000", null);
        fixture.person("zizhong", Roles.REPORTER, "511025", null);
        fixture.person("weiyuan", Roles.REPORTER, "511024", null);
        fixture.person("xiangzhen", Roles.REPORTER, "511025100", null);
    }

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
        TestDatabase.caller("timer");
    }

    @Test
    void a_leader_reads_the_issue_and_sees_what_changed_since_the_day_before() throws Exception {
        issue(DAY.minusDays(1), 15);
        long issued = issue(DAY, 18);
        assertThat(keys("lingdao")).contains("desk.today.unread");
        DeskPage page = as("lingdao", () -> desk.latest()).orElseThrow();
        assertThat(page.briefing().id()).isEqualTo(issued);
        assertThat(page.isSinceYesterday()).isTrue();
        assertThat(page.areas()).isEmpty();
        assertThat(page.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.indicator()).isEqualTo("CONFIRMED_TOTAL");
            assertThat(difference.before()).isEqualByComparingTo("15");
            assertThat(difference.change()).isEqualByComparingTo("3");
        });
        assertThat(keys("lingdao")).doesNotContain("desk.today.unread");
        assertThat(as("lingdao", () -> desk.calendar(YearMonth.of(2020, 2))))
                .extracting(BriefingRow::date)
                .containsExactly(DAY.minusDays(1), DAY);
    }

    @Test
    void the_counties_that_changed_are_named_with_from_and_to() throws Exception {
        issue(DAY.minusDays(1), 18, 5);
        long issued = issue(DAY, 18, 6);
        DeskPage page = as("lingdao", () -> desk.open(issued));
        assertThat(page.differences()).isEmpty();
        assertThat(page.areas()).singleElement().satisfies(area -> {
            assertThat(area.name()).isEqualTo("资中县");
            assertThat(area.differences()).singleElement().satisfies(one -> {
                assertThat(one.before()).isEqualByComparingTo("5");
                assertThat(one.now()).isEqualByComparingTo("6");
            });
        });
    }

    @Test
    void an_issue_is_compared_with_the_last_one_there_is_and_its_day_is_said() throws Exception {
        long first = issue(DAY.minusDays(2), 18);
        long issued = issue(DAY, 18);
        DeskPage page = as("lingdao", () -> desk.open(issued));
        assertThat(page.comparedWith()).isEqualTo(DAY.minusDays(2));
        assertThat(page.isSinceYesterday()).isFalse();
        assertThat(page.differences()).isEmpty();
        assertThat(as("lingdao", () -> desk.open(first)).comparedWith()).isNull();
    }

    @Test
    void a_recipient_sees_of_a_figure_what_is_her_own_and_how_much_is_not() throws Exception {
        long issued = issue(DAY, 18);
        int total = figure(issued, "511000");
        int own = figure(issued, "511025");
        assertThat(as("zizhong", () -> archive.evidence(issued, total)).submissions())
                .isEmpty();
        assertThat(as("zizhong", () -> archive.evidence(issued, total)).hidden())
                .isEqualTo(1);
        assertThat(as("zizhong", () -> archive.evidence(issued, own)).submissions())
                .singleElement()
                .satisfies(one -> assertThat(one.amount()).isEqualByComparingTo("5"));
        assertThat(as("lingdao", () -> archive.evidence(issued, total)).submissions())
                .hasSize(1);
        assertThat(as("bianji", () -> archive.evidence(issued, total)).hidden()).isZero();
        assertThat(fixture.number("select count(*) from audit_entry where action = 'accounts.outsideJurisdiction'"))
                .isZero();
    }

    @Test
    void a_reader_learns_of_a_correction_when_it_is_issued_and_is_led_to_it() throws Exception {
        long issued = issue(DAY, 17);
        fixture.reported("CASES", "NJ-WJ", DAY, Instant.parse("2020-02-21T02:00:00Z"), Map.of("CONFIRMED_TOTAL", 18));
        long correction = as("bianji", () -> workflow.correct(issued, "漏报一例"));
        assertThat(as("bianji", () -> archive.view(issued)).correctedBy()).isEqualTo(correction);
        assertThat(as("zizhong", () -> archive.view(issued)).correctedBy()).isNull();
        assertThat(as("lingdao", () -> desk.open(issued)).isReplaced()).isFalse();
        through(correction);
        assertThat(as("zizhong", () -> archive.view(issued)).correctedBy()).isEqualTo(correction);
        DeskPage former = as("zizhong", () -> desk.open(issued));
        assertThat(former.isReplaced()).isTrue();
        assertThat(former.later()).extracting(BriefingRow::id).isEqualTo(correction);
        assertThat(as("zizhong", () -> desk.open(correction)).isReplaced()).isFalse();
    }

    @Test
    void the_unit_is_told_of_an_instruction_and_the_leader_of_the_answer() throws Exception {
        fixture.run("update account set password_hash = 'known'");
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        long id = as(
                "lingdao",
                () -> instructions.instruct(new GiveInstruction(issued, county, "请核实来源", LocalDate.of(9000, 1, 1))));
        entities.flush();
        assertThat(told("zizhong", "/desk/instructions.xhtml")).isEqualTo(1);
        assertThat(told("weiyuan", "/desk/instructions.xhtml")).isZero();
        as("zizhong", () -> answer(id, "已核实"));
        assertThat(told("lingdao", "/desk/desk.xhtml?id=" + issued)).isEqualTo(1);
    }

    @Test
    void open_instructions_are_counted_however_many_there_are() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        for (int i = 0; i < 101; i++) {
            as("lingdao", () -> instructions.instruct(new GiveInstruction(issued, county, "请核实", null)));
        }
        assertThat(as("zizhong", () -> today.today()))
                .filteredOn(item -> item.textKey().equals("desk.today.instructions"))
                .singleElement()
                .satisfies(item -> assertThat(item.count()).isEqualTo(101));
    }

    @Test
    void a_leader_acknowledges_for_her_own_unit_and_not_for_those_below() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        fixture.person("xianzhang", Roles.LEADER, "511025", null);
        assertThat(as("lingdao", () -> archive.own(issued))).isEmpty();
        assertThatThrownBy(() -> as("lingdao", () -> acknowledge(issued, county)))
                .isInstanceOf(DeskRefusal.class);
        assertThat(as("lingdao", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .isEmpty();
        assertThat(as("xianzhang", () -> desk.receipts(issued)))
                .filteredOn(Receipt::own)
                .extracting(Receipt::unitId)
                .containsExactly(county);
        as("xianzhang", () -> acknowledge(issued, county));
        assertThat(as("xianzhang", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .singleElement()
                .satisfies(row -> assertThat(row.acknowledgedBy()).isEqualTo("xianzhang"));
    }

    @Test
    void an_officer_of_the_city_neither_finds_nor_acknowledges_what_was_sent_to_the_counties() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        fixture.person("shishen", Roles.REVIEWER, "511000", null);
        assertThat(as("shishen", () -> instructions.received(ReceivedKey.LATEST, 50)))
                .extracting(ReceivedRow::unitId)
                .doesNotContain(county);
        assertThatThrownBy(() -> as("shishen", () -> acknowledge(issued, county)))
                .isInstanceOf(DeskRefusal.class);
    }

    @Test
    void an_instruction_is_listed_until_its_unit_answers() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        long id = as("lingdao", () -> instructions.instruct(new GiveInstruction(issued, county, "请资中县核实来源", null)));
        assertThat(as("zizhong", () -> instructions.open())).singleElement().satisfies(open -> {
            assertThat(open.text()).isEqualTo("请资中县核实来源");
            assertThat(open.unitName()).isEqualTo("资中县");
        });
        assertThat(as("weiyuan", () -> instructions.open())).isEmpty();
        assertThatThrownBy(() -> as("weiyuan", () -> answer(id, "不是我县"))).isInstanceOf(OutsideJurisdiction.class);
        as("zizhong", () -> answer(id, "已核实"));
        assertThat(as("lingdao", () -> instructions.open())).isEmpty();
        assertThat(as("lingdao", () -> desk.open(issued)).instructions())
                .singleElement()
                .satisfies(answered -> assertThat(answered.answer()).isEqualTo("已核实"));
        assertThatThrownBy(() -> as("zizhong", () -> answer(id, "再答"))).isInstanceOf(DeskRefusal.class);
    }

    @Test
    void recipients_acknowledge_and_are_seen_to_have_done_so() throws Exception {
        long issued = issue(DAY, 18);
        long county = fixture.number("select id from unit where code = '511025'");
        assertThat(keys("zizhong")).contains("desk.today.acknowledge");
        as("zizhong", () -> acknowledge(issued, county));
        as("zizhong", () -> acknowledge(issued, county));
        assertThat(keys("zizhong")).doesNotContain("desk.today.acknowledge");
        List<Receipt> receipts = as("lingdao", () -> desk.receipts(issued));
        assertThat(receipts).hasSize(18);
        assertThat(receipts.stream().filter(receipt -> receipt.acknowledgedBy() != null))
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.unitName()).isEqualTo("资中县"));
        assertThatThrownBy(() -> as("xiangzhen", () -> desk.open(issued))).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("weiyuan", () -> acknowledge(issued, county)))
                .isInstanceOf(OutsideJurisdiction.class);
    }

    @Test
    void what_is_not_issued_is_not_read_on_the_desk() throws Exception {
        long draft = as("timer", () -> composer.compose(DAY, null)).id();
        assertThatThrownBy(() -> as("lingdao", () -> desk.open(draft))).isInstanceOf(OutsideJurisdiction.class);
        assertThatThrownBy(() -> as("bianji", () -> desk.open(draft))).isInstanceOf(DeskRefusal.class);
    }

    private long issue(LocalDate date, int confirmed) throws Exception {
        return issue(date, confirmed, 5);
    }

    private long issue(LocalDate date, int confirmed, int county) throws Exception {
        Instant at = Instant.parse("2020-02-21T01:00:00Z");
        fixture.reported("CASES", "NJ-WJ", date, at, Map.of("CONFIRMED_TOTAL", confirmed));
        fixture.reported("CASES", "511025", date, at, Map.of("CONFIRMED_TOTAL", county));
        long draft = as("timer", () -> composer.compose(date, null)).id();
        BriefingView view = as("bianji", () -> archive.view(draft));
        String text = "累计{f:" + figure(draft, "511000") + "}例，资中县{f:" + figure(draft, "511025") + "}例。";
        BlockView kept = view.blocks().stream()
                .filter(block -> block.kind() == BlockKind.TEXT)
                .findFirst()
                .orElseThrow();
        for (BlockView block : view.blocks()) {
            if (block.id() != kept.id()) {
                as("bianji", () -> drafting.removeBlock(draft, version(draft), block.id()));
            }
        }
        as("bianji", () -> drafting.saveParagraph(new ParagraphEdit(draft, version(draft), kept.id(), "", text, null)));
        through(draft);
        return draft;
    }

    private void through(long draft) throws Exception {
        as("hegao", () -> workflow.move(new Move(draft, version(draft), BriefingState.CHECKED, null)));
        as("qianfa", () -> workflow.move(new Move(draft, version(draft), BriefingState.SIGNED, null)));
        as("yinfa", () -> workflow.move(new Move(draft, version(draft), BriefingState.ISSUED, null)));
        entities.flush();
    }

    /** The number of the day's confirmed cases of a unit. */
    private int figure(long briefing, String unit) throws Exception {
        Bulletin bulletin = as("bianji", () -> archive.contents(briefing));
        return bulletin.used().stream()
                .filter(each -> "CONFIRMED_TOTAL".equals(each.indicator()))
                .filter(each -> each.date().equals(bulletin.head().date()))
                .filter(each ->
                        each.unitCode().equals(unit) && each.derivation().equals("VALUE"))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private long told(String person, String link) throws SQLException {
        return fixture.number(
                "select count(*) from delivery d join account a on a.id = d.account_id join notice n on n.id = d.notice_id"
                        + " where a.name = ? and n.link = ?",
                person,
                link);
    }

    private boolean answer(long id, String text) {
        instructions.answer(id, text);
        entities.flush();
        return true;
    }

    private boolean acknowledge(long briefing, long unit) {
        instructions.acknowledge(briefing, unit);
        entities.flush();
        return true;
    }

    private List<String> keys(String person) throws Exception {
        return as(person, () -> today.today()).stream().map(TodayItem::textKey).toList();
    }

    private int version(long draft) throws SQLException {
        return (int) fixture.number("select version from briefing where id = ?", draft);
    }

    private static <T> T as(String person, Callable<T> work) throws Exception {
        TestDatabase.caller(person);
        try {
            return work.call();
        } finally {
            TestDatabase.caller("timer");
        }
    }
}
