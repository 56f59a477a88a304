package org.fangxian.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.RoleHolders;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingIssued;
import org.fangxian.bulletin.BulletinHead;
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.Texts;

/**
 * Tells the units of an issue and of an instruction, and the leader of the answer. A unit for which nobody acts is passed
 * over: it stands on the issue's list of receipts as not acknowledged.
 */
@ApplicationScoped
class DeskNotices {
    private static final List<String> RECIPIENTS = List.of(Roles.REPORTER, Roles.REVIEWER, Roles.LEADER);
    private static final Texts TEXTS = Texts.of(Texts.CHINESE);
    private static final String ISSUE = "/desk/desk.xhtml?id=";
    private static final String INSTRUCTIONS = "/desk/instructions.xhtml";

    @Inject
    private Reminders reminders;

    @Inject
    private RoleHolders holders;

    void issued(@Observes BriefingIssued issue) {
        Message message = new Message(
                "briefing " + issue.briefingId(),
                TEXTS.format("briefings.notice.subject", issue.title()),
                TEXTS.format("briefings.notice.body", issue.title(), Wording.date(issue.date())),
                ISSUE + issue.briefingId());
        issue.addressees().forEach(unit -> tell(unit, message));
    }

    void instructed(Instruction given, GiveInstruction order, BulletinHead head) {
        String issue = Wording.date(head.date()) + Wording.format("issue", head.issueNumber());
        LocalDate due = order.dueOn();
        String until = due == null ? "" : TEXTS.format("desk.notice.until", Wording.date(due));
        Message message = new Message(
                topic(given),
                TEXTS.format("desk.notice.instruction", given.getLeaderName(), issue),
                TEXTS.format("desk.notice.instructionBody", order.text(), until),
                INSTRUCTIONS);
        tell(order.unitId(), message);
    }

    void answered(Instruction instruction, String unit, String answer) {
        Message message = new Message(
                topic(instruction),
                TEXTS.format("desk.notice.answer", unit),
                TEXTS.format("desk.notice.answerBody", excerpt(instruction.getGivenText()), answer),
                ISSUE + instruction.getBriefingId());
        reminders.toPerson(instruction.getLeaderId(), instruction.getUnitId(), message);
    }

    private static String topic(Instruction instruction) {
        return "instruction " + instruction.getId();
    }

    /** An instruction may be as long as its answer; the message has to hold both. */
    private static String excerpt(String text) {
        int most = 200;
        return text.length() <= most ? text : text.substring(0, most) + "\u2026";
    }

    private void tell(long unit, Message message) {
        RECIPIENTS.stream()
                .filter(role -> !holders.nearest(role, unit).isEmpty())
                .findFirst()
                .ifPresent(role -> reminders.toUnit(unit, role, message));
    }
}
