package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.audit.AuditChain;
import org.fangxian.audit.Break;
import org.fangxian.audit.BrokenLink;
import org.fangxian.audit.ChainHeads;
import org.fangxian.audit.PublishedHead;
import org.fangxian.audit.Sealing;
import org.fangxian.audit.Verification;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.TrailHead;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.SamePerson;
import org.fangxian.briefings.flow.Step;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.shared.report.MissingGlyph;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the draft to the issue: what is refused in time, who does what, and what no hand can change afterwards. */
@Tag("database")
class ReleaseTest extends BriefingFlow {
    private static final LocalDate DATE = LocalDate.of(2020, 3, 6);

    @Test
    void a_character_that_no_font_has_stops_the_draft_before_it_is_checked() throws Exception {
        long draft = story.sparse(DATE, "由\uD842\uDFB7同志负责。", null);
        assertThatThrownBy(() -> story.move("hegao", draft, BriefingState.CHECKED, null))
                .isInstanceOf(MissingGlyph.class)
                .hasMessageContaining("U+20BB7");
        assertThat(story.view(draft).state()).isEqualTo(BriefingState.DRAFT);
        assertThatThrownBy(() -> as("bianji", () -> drafting.sendToCheck(draft, story.version(draft))))
                .isInstanceOf(MissingGlyph.class);
    }

    @Test
    void the_printed_file_of_an_issue_neither_goes_nor_changes() throws Exception {
        long issue = story.sparse(DATE, "全市平稳。", null);
        story.issue(issue);
        entities.flush();
        for (FileKind kind : FileKind.values()) {
            assertThatThrownBy(() -> fixture.run(
                            "delete from briefing_file where briefing_id = ? and kind = '" + kind + "'", issue))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> fixture.run(
                        "update briefing_file set sha256 = 'other' where briefing_id = ? and kind = 'XLSX'", issue))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run("update briefing set docx_sha256 = null where id = ?", issue))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run(
                        "update briefing_file set kind = case kind when 'DOCX' then 'XLSX' when 'XLSX' then 'DOCX'"
                                + " else kind end where briefing_id = ?",
                        issue))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run(
                        "update briefing_file set sha256 = 'other' where briefing_id = ? and kind = 'PDF'", issue))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run("update briefing set pdf_sha256 = null where id = ?", issue))
                .isInstanceOf(SQLException.class);
        fixture.run("update briefing_file set contents = ? where briefing_id = ?", new byte[] {1}, issue);
        assertThatThrownBy(() -> as("qianfa", () -> archive.file(issue, FileKind.PDF)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_signed_is_not_read_once_somebody_tampered_with_it() throws Exception {
        long issue = story.sparse(DATE, "全市平稳。", null);
        story.issue(issue);
        entities.flush();
        fixture.run(
                "update briefing_frozen set contents = ? where briefing_id = ?",
                "{\"head\":null}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                issue);
        assertThatThrownBy(() -> story.view(issue)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_later_revision_changes_nothing_of_what_was_frozen() throws Exception {
        fixture.reported("CASES", "NJ-WJ", DATE, EARLY, BriefingStory.CASES);
        long draft = story.sparse(DATE, "累计{f:%d}例", "CONFIRMED_TOTAL");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("qianfa", draft, BriefingState.SIGNED, null);
        BulletinFigure signed = story.figure(draft, "CONFIRMED_TOTAL");
        int template = story.view(draft).bulletin().head().templateVersion();
        fixture.reported("CASES", "NJ-WJ", DATE, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        fixture.run("insert into briefing_template (id, kind, template_version, body, published_at, published_by)"
                + " values (-1, 'DAILY', 99, '= x', current_timestamp, 'x')");
        assertThat(signed.revisions()).hasSize(1);
        assertThat(story.figure(draft, "CONFIRMED_TOTAL")).isEqualTo(signed);
        assertThat(story.view(draft).bulletin().head().templateVersion()).isEqualTo(template);
    }

    @Test
    void an_issue_keeps_where_the_audit_trails_chain_stood_and_a_rewritten_chain_is_found_by_it() throws Exception {
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("qianfa", draft, BriefingState.SIGNED, null);
        entities.flush();
        TestDatabase.wired(Sealing.class, entities).sweep(false);
        PublishedHead head = TestDatabase.wired(ChainHeads.class, entities).head();
        story.move("bianji2", draft, BriefingState.ISSUED, null);
        assertThat(story.view(draft).trailHead()).isEqualTo(new TrailHead(head.position(), head.hash()));
        assertThat(verified().broken()).isNull();
        fixture.run("update briefing_audit_head set hash = 'ff' where briefing_id = ?", draft);
        assertThat(verified().broken())
                .extracting(BrokenLink::kind, BrokenLink::position)
                .containsExactly(Break.PUBLISHED_WRONG, head.position());
        fixture.run("update briefing_audit_head set position = 9999999 where briefing_id = ?", draft);
        assertThat(verified().broken())
                .extracting(BrokenLink::kind, BrokenLink::position)
                .containsExactly(Break.PUBLISHED_WRONG, 9_999_999L);
    }

    private Verification verified() {
        TestDatabase.caller("timer");
        AuditChain chain = TestDatabase.wired(AuditChain.class, entities);
        Verification now = chain.begin();
        while (!now.finished()) {
            now = chain.goOn(now);
        }
        return now;
    }

    @Test
    void a_deputys_signature_and_its_reason_are_in_the_audit_trail() throws Exception {
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("daiqian", draft, BriefingState.SIGNED, "同意");
        entities.flush();
        assertThat(fixture.number("select count(*) from audit_entry where action = 'briefings.to.SIGNED'"
                        + " and account = 'daiqian' and detail = '代签 qianfa；理由：同意'"))
                .isEqualTo(1);
    }

    @Test
    void nobody_signs_as_deputy_of_who_drafted_or_checked() throws Exception {
        fixture.person("bianji", Roles.SIGNER, "511000", null);
        fixture.person("dai", Roles.SIGNER, "511000", "bianji");
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        assertThatThrownBy(() -> story.move("dai", draft, BriefingState.SIGNED, null))
                .isInstanceOf(SamePerson.class);
        assertThat(as("dai", () -> archive.view(draft)).following()).doesNotContain(BriefingState.SIGNED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGNED", "ISSUED"})
    void the_database_brings_no_briefing_to_a_state_that_nobody_brought_it_to(String state) throws Exception {
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        entities.flush();
        assertThatThrownBy(() -> sql("update briefing set state = '" + state + "' where id = " + draft))
                .hasStackTraceContaining("by a person only");
    }

    @Test
    void the_database_refuses_the_deputy_of_who_checked() throws Exception {
        fixture.person("dai", Roles.SIGNER, "511000", "hegao");
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        entities.flush();
        assertThatThrownBy(() -> sql("insert into briefing_hand (briefing_id, account_id, step, account_name,"
                        + " deputy_for_id, deputy_for_name, recorded_at, position) select briefing_id,"
                        + " (select id from account where name = 'dai'), 'SIGN', 'dai', account_id, account_name,"
                        + " recorded_at, 99 from briefing_hand where step = 'CHECK' and briefing_id = " + draft))
                .hasStackTraceContaining("be it through a deputy");
    }

    private void sql(String statement) {
        entities.createNativeQuery(statement).executeUpdate();
    }

    @Test
    void a_returned_draft_is_checked_by_nobody_until_it_is_checked_again() throws Exception {
        at(DATE, "17:20");
        long draft = story.sparse(DATE, "全市平稳。", null);
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("qianfa", draft, BriefingState.DRAFT, "补充");
        assertThat(story.view(draft).hands()).extracting(HandView::step).containsExactly(Step.DRAFT);
        at(DATE, "17:40");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        assertThat(story.view(draft).hands())
                .filteredOn(hand -> hand.step() == Step.CHECK)
                .singleElement()
                .satisfies(hand -> assertThat(hand.at()).isAfter(instant(DATE, "17:39")));
    }
}
