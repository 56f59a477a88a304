package org.fangxian.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.OutsideJurisdiction;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.ParagraphEdit;
import org.fangxian.briefings.Statement;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.StoredFile;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.briefings.flow.NotReady;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.register.BriefingRegister;
import org.fangxian.briefings.register.RegisterKey;
import org.fangxian.briefings.register.RegisterRow;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.briefings.settings.TemplatePreview;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.sentences.BadTemplate;
import org.fangxian.sentences.BlockKind;
import org.fangxian.shared.EditConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class IssueOnTheDeskTest {
    private static final Instant EARLY = Instant.parse("2020-02-11T01:00:00Z");
    private static final LocalDate DATE = LocalDate.of(2020, 2, 12);

    private EntityManager entities;
    private BriefingFixture fixture;
    private DraftComposer composer;
    private Drafting drafting;
    private BriefingWorkflow workflow;
    private BriefingArchive archive;
    private BriefingRegister register;
    private TemplatePreview preview;
    private Desk desk;
    private Instructions instructions;

    @BeforeEach
    void people() throws SQLException {
        entities = TestDatabase.begin();
        composer = TestDatabase.wired(DraftComposer.class, entities);
        drafting = TestDatabase.wired(Drafting.class, entities);
        workflow = TestDatabase.wired(BriefingWorkflow.class, entities);
        archive = TestDatabase.wired(BriefingArchive.class, entities);
        register = TestDatabase.wired(BriefingRegister.class, entities);
        preview = TestDatabase.wired(TemplatePreview.class, entities);
        desk = TestDatabase.wired(Desk.class, entities);
        instructions = TestDatabase.wired(Instructions.class, entities);
        fixture = new BriefingFixture(TestDatabase.within(entities));
        fixture.person("bianji", Roles.EDITOR, "511000", null);
        fixture.person("yinfa", Roles.EDITOR, "511000", null);
        fixture.person("hegao", Roles.CHECKER, "511000", null);
        fixture.person("qianfa", Roles.SIGNER, "511000", null);
        fixture.person("lingdao", Roles.LEADER, "511000", null);
        fixture.person("zizhong", Roles.REPORTER, "511025", null);
    }

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
        TestDatabase.caller("timer");
    }

    @Test
    void a_draft_is_sent_to_its_check_and_a_further_edit_takes_that_back() throws Exception {
        long draft = readable();
        by("bianji");
        drafting.sendToCheck(draft, version(draft));
        assertThat(archive.view(draft).sentBy()).isEqualTo("bianji");
        assertThat(archive.view(draft).sentAt()).isNotNull();
        drafting.saveParagraph(
                new ParagraphEdit(draft, version(draft), text(draft).id(), "", "全市平稳。", null));
        assertThat(archive.view(draft).sentAt()).isNull();
    }

    @Test
    void title_secrecy_and_recipients_are_changed_for_one_issue_alone() throws Exception {
        by("bianji");
        long draft = composer.compose(DATE, null).id();
        BulletinHead was = archive.contents(draft).head();
        Letterhead changed =
                new Letterhead(was.name(), was.office(), "秘密", "省委", null, was.distributeTo(), 66, was.oneSided());
        drafting.describe(draft, version(draft), "内江市疫情防控特刊", changed);
        BulletinHead head = archive.contents(draft).head();
        assertThat(head.title()).isEqualTo("内江市疫情防控特刊");
        assertThat(head.secrecy()).isEqualTo("秘密");
        assertThat(head.reportTo()).isEqualTo("省委");
        assertThat(head.sendTo()).isNull();
        assertThat(head.copies()).isEqualTo(66);
        long next = composer.compose(DATE.plusDays(1), null).id();
        assertThat(archive.contents(next).head().secrecy()).isEqualTo(was.secrecy());
        assertThat(archive.contents(next).head().copies()).isEqualTo(was.copies());
        assertThatThrownBy(() -> drafting.describe(draft, 0, "再改", changed)).isInstanceOf(EditConflict.class);
    }

    @Test
    void a_draft_with_missing_figures_is_not_sent_to_its_check() throws Exception {
        long draft = composer.compose(DATE, null).id();
        by("bianji");
        assertThatThrownBy(() -> drafting.sendToCheck(draft, version(draft))).isInstanceOf(NotReady.class);
    }

    @Test
    void the_list_names_everybody_who_had_a_hand_in_a_briefing() throws Exception {
        long issue = issued();
        by("bianji");
        long draft = composer.compose(DATE.minusDays(1), null).id();
        List<RegisterRow> rows = register.page(RegisterKey.LATEST, 10);
        assertThat(rows).extracting(row -> row.briefing().id()).containsExactly(issue, draft);
        assertThat(rows.get(0).hand(Step.DRAFT).person()).isEqualTo("bianji");
        assertThat(rows.get(0).hand(Step.ISSUE).person()).isEqualTo("yinfa");
        assertThat(rows.get(1).hand(Step.CHECK)).isNull();
        assertThat(register.page(rows.get(0).key(), 10)).hasSize(1);
        assertThat(register.ownStep(issue)).contains(Step.DRAFT);
        by("lingdao");
        assertThat(register.page(RegisterKey.LATEST, 10))
                .extracting(row -> row.briefing().state())
                .containsExactly(BriefingState.ISSUED);
    }

    @Test
    void the_files_of_an_issue_are_named_with_the_hash_of_their_bytes() throws Exception {
        long issue = issued();
        by("lingdao");
        assertThat(register.files(issue)).extracting(StoredFile::kind).containsExactly(FileKind.values());
        assertThat(register.files(issue).get(0).sha256())
                .isEqualTo(archive.file(issue, FileKind.PDF).sha256());
    }

    @Test
    void an_instruction_is_open_until_its_unit_answers() throws Exception {
        long issue = issued();
        long unit = fixture.number("select id from unit where code = '511025'");
        by("lingdao");
        instructions.instruct(new GiveInstruction(issue, unit, " 补齐密切接触者排查。 ", DATE.plusYears(100)));
        assertThatThrownBy(() -> instructions.instruct(new GiveInstruction(issue, unit, "查", DATE.minusYears(1))))
                .isInstanceOf(DeskRefusal.class);
        by("zizhong");
        InstructionView open = instructions.list(true, Long.MAX_VALUE, 10).get(0);
        assertThat(open.text()).isEqualTo("补齐密切接触者排查。");
        assertThat(open.isLate(DATE.plusYears(101))).isTrue();
        assertThat(instructions.answerable(List.of(open))).containsExactly(open.id());
        instructions.answer(open.id(), "已补齐。");
        entities.flush();
        entities.clear();
        assertThat(instructions.list(true, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(instructions.list(false, Long.MAX_VALUE, 10).get(0).answer()).isEqualTo("已补齐。");
    }

    @Test
    void a_recipient_finds_the_issue_in_its_list_and_acknowledges_it_once() throws Exception {
        long issue = issued();
        by("zizhong");
        ReceivedRow row = instructions.received(ReceivedKey.LATEST, 10).get(0);
        assertThat(row.briefingId()).isEqualTo(issue);
        assertThat(row.acknowledgedAt()).isNull();
        instructions.acknowledge(issue, row.unitId());
        instructions.acknowledge(issue, row.unitId());
        entities.flush();
        assertThat(instructions.received(ReceivedKey.LATEST, 10).get(0).acknowledgedBy())
                .isEqualTo("zizhong");
        assertThat(instructions.received(row.key(), 10)).isEmpty();
        assertThat(desk.open(issue).receipts())
                .filteredOn(receipt -> receipt.at() != null)
                .hasSize(1);
    }

    @Test
    void a_template_is_read_out_before_it_is_published() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, Map.of("CONFIRMED_TOTAL", 17));
        by("bianji");
        assertThat(preview.sections("DAILY", "= 题\n累计{CONFIRMED_TOTAL}例。", DATE))
                .singleElement()
                .satisfies(section -> assertThat(section.text()).isEqualTo("累计17例。"));
        assertThatThrownBy(() -> preview.sections("DAILY", "= 题\n累计{CONFIRMED_TOTAL例。", DATE))
                .isInstanceOf(BadTemplate.class);
        assertThat(fixture.number("select count(*) from briefing")).isZero();
        by("zizhong");
        assertThatThrownBy(() -> preview.sections("DAILY", "= 题\n全市平稳。", DATE)).isInstanceOf(OutsideJurisdiction.class);
    }

    private long issued() throws Exception {
        long draft = readable();
        move("hegao", draft, BriefingState.CHECKED);
        move("qianfa", draft, BriefingState.SIGNED);
        move("yinfa", draft, BriefingState.ISSUED);
        return draft;
    }

    /** A draft of one paragraph, in which no figure is missing. */
    private long readable() throws Exception {
        by("bianji");
        long draft = composer.compose(DATE, null).id();
        long kept = text(draft).id();
        for (BlockView block : archive.view(draft).blocks()) {
            if (block.id() != kept) {
                drafting.removeBlock(draft, version(draft), block.id());
            }
        }
        drafting.saveParagraph(new ParagraphEdit(draft, version(draft), kept, "", "全市平稳。", null));
        for (BulletinFigure figure : archive.contents(draft).used()) {
            drafting.overrideFigure(new Statement(draft, version(draft), figure.number(), BigDecimal.ONE, "电话核实"));
        }
        return draft;
    }

    private BlockView text(long draft) {
        return archive.view(draft).blocks().stream()
                .filter(block -> block.kind() == BlockKind.TEXT)
                .findFirst()
                .orElseThrow();
    }

    private void move(String person, long draft, BriefingState to) throws Exception {
        by(person);
        workflow.move(new Move(draft, version(draft), to, null));
    }

    private int version(long draft) throws SQLException {
        return (int) fixture.number("select version from briefing where id = ?", draft);
    }

    private static void by(String person) {
        TestDatabase.caller(person);
    }
}
