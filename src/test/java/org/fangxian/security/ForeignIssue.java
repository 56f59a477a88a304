package org.fangxian.security;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.fangxian.Callers;
import org.fangxian.accounts.Enrolment;
import org.fangxian.accounts.Enrolment.GrantOrder;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BlockView;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingWorkflow;
import org.fangxian.briefings.Drafting;
import org.fangxian.briefings.ParagraphEdit;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.briefings.settings.Addressee;
import org.fangxian.briefings.settings.BriefingSettings;
import org.fangxian.briefings.settings.RecipientList;
import org.fangxian.sentences.BlockKind;

/** An issue of the city that was sent to one unit only, by the four people that it takes. */
final class ForeignIssue {
    /** A day of which no other test issues a briefing. */
    static final LocalDate DATE = LocalDate.of(2019, 5, 6);

    private static final Map<String, String> PEOPLE = Map.of(
            "city.drafter", Roles.EDITOR,
            "city.checker", Roles.CHECKER,
            "city.signer", Roles.SIGNER,
            "city.issuer", Roles.EDITOR,
            "city.settings", Roles.SYSTEM_ADMIN);

    private ForeignIssue() {}

    static void enrol(Enrolment enrolment, LocalDate since) {
        PEOPLE.forEach(
                (name, role) -> enrolment.enrol(name, name, null, since, List.of(new GrantOrder(role, "511000"))));
    }

    /** The recipients are as before afterwards: other tests have their own. */
    static long sentTo(long unit) throws Exception {
        BriefingSettings settings = ForeignWorld.get(BriefingSettings.class);
        List<Addressee> recipients = as("city.settings", () -> settings.recipients(DraftComposer.DAILY));
        sendTo(List.of(new Addressee(unit, RecipientList.DISTRIBUTE)));
        long id = issue();
        sendTo(recipients);
        return id;
    }

    private static void sendTo(List<Addressee> recipients) throws Exception {
        as("city.settings", () -> {
            ForeignWorld.get(BriefingSettings.class).sendTo(DraftComposer.DAILY, recipients);
            return null;
        });
    }

    private static long issue() throws Exception {
        long id = as("city.drafter", () -> ForeignWorld.get(DraftComposer.class).compose(DATE, null))
                .id();
        leaveOneParagraph(id);
        move("city.checker", id, BriefingState.CHECKED);
        move("city.signer", id, BriefingState.SIGNED);
        move("city.issuer", id, BriefingState.ISSUED);
        return id;
    }

    /** Nobody reported anything: what is left speaks of no figure. */
    private static void leaveOneParagraph(long id) throws Exception {
        Drafting drafting = ForeignWorld.get(Drafting.class);
        List<BlockView> blocks = as("city.drafter", () -> archive().view(id).blocks());
        BlockView kept = blocks.stream()
                .filter(block -> block.kind() == BlockKind.TEXT)
                .findFirst()
                .orElseThrow();
        for (BlockView block : blocks) {
            if (block.id() != kept.id()) {
                as("city.drafter", () -> drafting.removeBlock(id, version(id), block.id()));
            }
        }
        as(
                "city.drafter",
                () -> drafting.saveParagraph(new ParagraphEdit(id, version(id), kept.id(), "", "text", null)));
    }

    private static BriefingArchive archive() {
        return ForeignWorld.get(BriefingArchive.class);
    }

    private static int version(long id) {
        return archive().view(id).version();
    }

    private static void move(String account, long id, BriefingState to) throws Exception {
        as(account, () -> ForeignWorld.get(BriefingWorkflow.class).move(new Move(id, version(id), to, null)));
    }

    private static <T> T as(String account, Callable<T> work) throws Exception {
        return Callers.as(account, Set.of(PEOPLE.get(account)), work);
    }
}
