package org.fangxian.desk;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingFixture;
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

/** People of the city, of two counties and of a town, and issues that went the whole way to the desk. */
abstract class OnTheDesk {
    static final LocalDate DAY = LocalDate.of(2020, 2, 20);

    EntityManager entities;
    BriefingFixture fixture;
    DraftComposer composer;
    Drafting drafting;
    BriefingWorkflow workflow;
    BriefingArchive archive;
    Desk desk;
    Instructions instructions;
    DeskToday today;

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

    long issue(LocalDate date, int confirmed) throws Exception {
        return issue(date, confirmed, 5);
    }

    long issue(LocalDate date, int confirmed, int county) throws Exception {
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

    void through(long draft) throws Exception {
        as("hegao", () -> workflow.move(new Move(draft, version(draft), BriefingState.CHECKED, null)));
        as("qianfa", () -> workflow.move(new Move(draft, version(draft), BriefingState.SIGNED, null)));
        as("yinfa", () -> workflow.move(new Move(draft, version(draft), BriefingState.ISSUED, null)));
        entities.flush();
    }

    /** The number of the day's confirmed cases of a unit. */
    int figure(long briefing, String unit) throws Exception {
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

    long told(String person, String link) throws SQLException {
        return fixture.number(
                "select count(*) from delivery d join account a on a.id = d.account_id join notice n on n.id = d.notice_id"
                        + " where a.name = ? and n.link = ?",
                person,
                link);
    }

    boolean answer(long id, String text) {
        instructions.answer(id, text);
        entities.flush();
        return true;
    }

    boolean acknowledge(long briefing, long unit) {
        instructions.acknowledge(briefing, unit);
        entities.flush();
        return true;
    }

    List<String> keys(String person) throws Exception {
        return as(person, () -> today.today()).stream().map(TodayItem::textKey).toList();
    }

    int version(long draft) throws SQLException {
        return (int) fixture.number("select version from briefing where id = ?", draft);
    }

    static <T> T as(String person, Callable<T> work) throws Exception {
        TestDatabase.caller(person);
        try {
            return work.call();
        } finally {
            TestDatabase.caller("timer");
        }
    }
}
