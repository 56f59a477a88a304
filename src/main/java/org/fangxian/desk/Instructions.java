package org.fangxian.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingView;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.Turns;

/** Leaders' instructions on issues and the units' answers; and the units' acknowledgements of issues. */
@Stateless
public class Instructions {
    private static final int LONGEST = 1000;
    private static final int MOST = 200;
    static final String[] ANSWERING = {Roles.REPORTER, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private DeskStore store;

    @Inject
    private BriefingArchive archive;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private DeskNotices notices;

    @Inject
    private Turns turns;

    @Inject
    private RecordedTime time;

    /** Gives an instruction on an issue to a unit within the leader's jurisdiction; refuses an empty text, a day gone by. */
    @RolesAllowed(Roles.LEADER)
    public long instruct(GiveInstruction order) {
        authority.require(order.unitId(), Roles.LEADER);
        BriefingView issue = archive.view(order.briefingId());
        if (issue.state() != BriefingState.ISSUED) {
            throw new DeskRefusal("desk.notIssued");
        }
        LocalDate due = order.dueOn();
        if (due != null && due.isBefore(CityTime.local(time.now()).toLocalDate())) {
            throw new DeskRefusal("desk.dueBefore");
        }
        GiveInstruction worded = order.worded(worded(order.text()));
        Instruction given = new Instruction(worded, authority.caller(), time.now());
        store.add(given);
        notices.instructed(given, worded, issue.bulletin().head());
        audit.done(new AuditEvent("desk.instruct", String.valueOf(order.briefingId()), order.unitId()));
        return given.getId();
    }

    /** Answers an instruction for the unit it was given to; refuses a second answer. */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER})
    public void answer(long instructionId, String text) {
        Instruction instruction = store.lockInstruction(instructionId);
        authority.require(instruction.getUnitId(), ANSWERING);
        String answer = worded(text);
        instruction.answer(answer, authority.caller().displayName(), time.now());
        notices.answered(instruction, structure.unit(instruction.getUnitId()).getName(), answer);
        audit.done(new AuditEvent("desk.answer", String.valueOf(instructionId), instruction.getUnitId()));
    }

    /** @return the open instructions to the caller's units, and those that the caller's leaders gave; the oldest first */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER, Roles.EDITOR})
    public List<InstructionView> open() {
        return store.open(authority.jurisdiction(ANSWERING), authority.jurisdiction(Roles.LEADER, Roles.EDITOR), MOST);
    }

    /** Those on an issue, whoever reads it, and the caller's open ones on others. */
    static List<InstructionView> around(DeskStore store, Caller caller, long briefingId) {
        return store.instructionsAround(
                briefingId,
                caller.jurisdiction(ANSWERING),
                caller.jurisdiction(Roles.LEADER, Roles.EDITOR),
                MOST + MOST);
    }

    /** @return a page of such instructions, the latest first, with an id below the given one; the open ones only if asked so */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER, Roles.EDITOR})
    public List<InstructionView> list(boolean openOnly, long before, int size) {
        return store.page(
                authority.jurisdiction(ANSWERING),
                authority.jurisdiction(Roles.LEADER, Roles.EDITOR),
                new DeskStore.Excerpt(openOnly, before, Math.min(size, MOST)));
    }

    /** @return the instructions of the list that the caller may answer */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER, Roles.EDITOR})
    public Set<Long> answerable(List<InstructionView> listed) {
        List<InstructionView> open =
                listed.stream().filter(InstructionView::isOpen).toList();
        Set<Long> own = structure.within(
                authority.jurisdiction(ANSWERING),
                open.stream().map(InstructionView::unitId).collect(Collectors.toSet()));
        return open.stream()
                .filter(instruction -> own.contains(instruction.unitId()))
                .map(InstructionView::id)
                .collect(Collectors.toSet());
    }

    /** @return the issues sent to units of which the caller is officer or leader, with their acknowledgement; the latest first */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER})
    public List<ReceivedRow> received(ReceivedKey before, int size) {
        return store.received(authority.jurisdiction(ANSWERING), before, Math.min(size, MOST));
    }

    /** Acknowledges an issue for a unit it was sent to, by an officer or leader of that very unit; again, it changes nothing. */
    @RolesAllowed({Roles.REPORTER, Roles.REVIEWER, Roles.LEADER})
    public void acknowledge(long briefingId, long unitId) {
        authority.require(unitId, ANSWERING);
        if (!archive.own(briefingId).contains(unitId)) {
            throw new DeskRefusal("desk.notSentTo");
        }
        turns.take(List.of("desk.acknowledge " + briefingId + " " + unitId));
        if (!store.acknowledged(briefingId, unitId)) {
            store.add(new Acknowledgement(briefingId, unitId, authority.caller().displayName(), time.now()));
            audit.done(new AuditEvent("desk.acknowledge", String.valueOf(briefingId), unitId));
        }
    }

    private static String worded(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new DeskRefusal("desk.text", LONGEST);
        }
        return text.strip();
    }
}
