package org.fangxian.security;

import static org.fangxian.security.ForeignWorld.get;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.fangxian.Callers;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.NewDraft;
import org.fangxian.briefings.ParagraphEdit;
import org.fangxian.briefings.Statement;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.briefings.register.BriefingRegister;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.Letterhead;
import org.fangxian.briefings.settings.TemplatePreview;
import org.fangxian.desk.Desk;
import org.fangxian.desk.GiveInstruction;
import org.fangxian.desk.Instructions;
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.shared.KnownAt;

/** The cases of briefings, of the desk, and of what is instructed there. */
final class ForeignBriefings {
    private final ForeignCases cases;
    private final ForeignWorld w;

    ForeignBriefings(ForeignCases cases, ForeignWorld world) {
        this.cases = cases;
        this.w = world;
    }

    /** Adds them. */
    void add() {
        briefings();
        drafting();
    }

    private void briefings() {
        BriefingArchive archive = get(BriefingArchive.class);
        Desk desk = get(Desk.class);
        Instructions instructions = get(Instructions.class);
        cases.refuses("briefings.BriefingArchive.open", () -> archive.open(w.briefing));
        cases.refuses("briefings.BriefingArchive.view", () -> archive.view(w.briefing));
        cases.refuses("briefings.BriefingArchive.issue", () -> archive.issue(w.briefing));
        cases.refuses("briefings.BriefingArchive.compared", () -> archive.compared(w.briefing, null));
        cases.refuses("briefings.BriefingArchive.contents", () -> archive.contents(w.briefing));
        cases.refuses("briefings.BriefingArchive.file", () -> archive.file(w.briefing, FileKind.PDF));
        cases.refuses("briefings.BriefingArchive.evidence", () -> archive.evidence(w.briefing, 1));
        cases.refuses("briefings.BriefingArchive.asKnown", () -> archive.asKnown(w.briefing, KnownAt.LATEST));
        cases.refuses("briefings.BriefingArchive.counted", () -> archive.counted(w.briefing, 1));
        cases.refuses("briefings.BriefingArchive.addressees", () -> archive.addressees(w.briefing));
        cases.refuses("desk.Desk.open", () -> desk.open(w.briefing));
        cases.refuses("desk.Desk.receipts", () -> desk.receipts(w.briefing));
        cases.refuses(
                "desk.Instructions.instruct",
                () -> instructions.instruct(new GiveInstruction(w.briefing, w.foreign, "text", null)));
        Message message = new Message("topic", "subject", "body", "/");
        cases.refuses("notices.Reminders.toPerson", () -> get(Reminders.class).toPerson(1, w.foreign, message));
        cases.refuses("desk.Instructions.answer", () -> instructions.answer(w.instruction, "text"));
        cases.refuses("desk.Instructions.acknowledge", () -> instructions.acknowledge(w.briefing, w.foreign));
        cases.hidden.put(
                "briefings.BriefingArchive.own",
                () -> archive.own(w.issue).stream()
                        .filter(unit -> unit == w.foreign)
                        .toList());
        cases.controls.put(
                "briefings.BriefingArchive.own",
                () -> Callers.as(ForeignWorld.VICTIM, Set.of(Roles.REPORTER), () -> archive.own(w.issue)));
        cases.hidden.put("briefings.BriefingArchive.list", () -> archive.list(w.date.plusDays(1), 100));
        cases.hidden.put(
                "briefings.BriefingArchive.issued(LocalDate)",
                () -> archive.issued(ForeignIssue.DATE).stream().toList());
        cases.hidden.put(
                "briefings.BriefingArchive.issued(LocalDate, LocalDate)",
                () -> archive.issued(ForeignIssue.DATE, ForeignIssue.DATE));
        cases.hidden.put(
                "desk.Desk.of", () -> desk.of(ForeignIssue.DATE).stream().toList());
        cases.hidden.put(
                "desk.Instructions.open",
                () -> instructions.open().stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
        cases.refuses(
                "briefings.BriefingRegister.files",
                () -> get(BriefingRegister.class).files(w.briefing));
        cases.hidden.put(
                "desk.Instructions.list",
                () -> instructions.list(false, Long.MAX_VALUE, 100).stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
        cases.hidden.put("desk.Desk.calendar", () -> desk.calendar(YearMonth.from(ForeignIssue.DATE)));
    }

    private void drafting() {
        Drafting drafting = get(Drafting.class);
        NewDraft drafts = get(NewDraft.class);
        ParagraphEdit edit = new ParagraphEdit(w.briefing, 0, 0, "", "text", null);
        Letterhead letterhead = new Letterhead("name", "office", null, null, null, null, 1, false);
        BriefingSettings settings = get(BriefingSettings.class);
        BriefingWorkflow workflow = get(BriefingWorkflow.class);
        cases.refuses("briefings.Drafting.saveParagraph", () -> drafting.saveParagraph(edit));
        cases.refuses("briefings.Drafting.addParagraph", () -> drafting.addParagraph(edit));
        cases.refuses("briefings.Drafting.removeBlock", () -> drafting.removeBlock(w.briefing, 0, 1));
        cases.refuses("briefings.Drafting.restoreParagraph", () -> drafting.restoreParagraph(w.briefing, 0, 1));
        cases.refuses("briefings.Drafting.describe", () -> drafting.describe(w.briefing, 0, "title", letterhead));
        cases.refuses(
                "briefings.Drafting.overrideFigure",
                () -> drafting.overrideFigure(new Statement(w.briefing, 0, 1, BigDecimal.ONE, "reason")));
        cases.refuses("briefings.Drafting.releaseFigure", () -> drafting.releaseFigure(w.briefing, 0, 1));
        cases.refuses("briefings.Drafting.refresh", () -> drafting.refresh(w.briefing, 0));
        cases.refuses("briefings.Drafting.newer", () -> drafting.newer(w.briefing));
        cases.refuses(
                "briefings.DraftComposer.compose",
                () -> get(DraftComposer.class).compose(w.date, null));
        cases.refuses("briefings.NewDraft.existing", () -> drafts.existing(DraftComposer.DAILY, w.date, null));
        cases.refuses("briefings.NewDraft.create", () -> drafts.create(DraftComposer.DAILY, w.date, null));
        cases.refuses(
                "briefings.BriefingWorkflow.move",
                () -> workflow.move(new Move(w.briefing, 0, BriefingState.CHECKED, null)));
        cases.refuses("briefings.BriefingWorkflow.correct", () -> workflow.correct(w.briefing, "reason"));
        cases.refuses("briefings.Drafting.sendToCheck", () -> drafting.sendToCheck(w.briefing, 0));
        cases.refuses(
                "briefings.TemplatePreview.sections",
                () -> get(TemplatePreview.class).sections(DraftComposer.DAILY, "= text", w.date));
        cases.refuses("briefings.BriefingSettings.kind", () -> settings.kind(DraftComposer.DAILY));
        cases.refuses("briefings.BriefingSettings.all", () -> settings.all(DraftComposer.DAILY));
        cases.refuses("briefings.BriefingSettings.recipients", () -> settings.recipients(DraftComposer.DAILY));
        cases.refuses("briefings.BriefingSettings.templates", () -> settings.templates(DraftComposer.DAILY));
        cases.refuses(
                "briefings.BriefingSettings.setUp",
                () -> settings.setUp(DraftComposer.DAILY, 0, letterhead, LocalTime.NOON));
        cases.refuses("briefings.BriefingSettings.sendTo", () -> settings.sendTo(DraftComposer.DAILY, List.of()));
        cases.refuses("briefings.BriefingSettings.nextNumber", () -> settings.nextNumber(DraftComposer.DAILY));
        cases.refuses("briefings.BriefingSettings.continueFrom", () -> settings.continueFrom(DraftComposer.DAILY, 17));
        cases.refuses("briefings.BriefingSettings.publish", () -> settings.publish(DraftComposer.DAILY, "= text"));
    }
}
