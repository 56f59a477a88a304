package org.fangxian.briefings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.flow.Actor;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Move;
import org.fangxian.briefings.flow.Step;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/**
 * A briefing's way from draft to issue, each step by another person (the database refuses the same one), and its
 * correction. A deputy's step is written down as done in the other's stead.
 */
@Stateless
public class BriefingWorkflow {
    private static final int LONGEST_REASON = 400;

    @Inject
    private BriefingStore store;

    @Inject
    private Hands hands;

    @Inject
    private Release release;

    @Inject
    private Speaker speaker;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /**
     * Brings a briefing into its next state, as checker, signer or, to issue it, as an editor who did not draft it.
     *
     * @return the new version; refuses steps that do not follow, the same person twice, an older version, a draft with
     *     missing figures, a character that does not print, and going back without a reason
     */
    @RolesAllowed({Roles.EDITOR, Roles.CHECKER, Roles.SIGNER})
    public int move(Move move) {
        Briefing briefing = hands.take(move.briefingId(), move.version(), roles(move.to()));
        BriefingState from = briefing.getState();
        String reason = reason(move);
        from.to(move.to());
        Actor actor = hands.actor(briefing, role(move.to(), briefing));
        if (move.to() == BriefingState.DRAFT) {
            briefing.to(BriefingState.DRAFT, time.now());
            hands.uncheck(briefing);
        } else {
            release.forward(briefing, move.to(), actor);
        }
        store.add(new BriefingTransition(briefing, from, actor, reason, time.now()));
        store.flush(briefing.title());
        audit.done(new AuditEvent(
                "briefings.to." + move.to(),
                briefing.subject(),
                briefing.getUnitId(),
                detail(move.to(), actor, reason)));
        return briefing.getVersion();
    }

    /**
     * Begins the correction of an issued briefing: a new edition under the same number, with the figures as they are
     * reported now; its first section says what changed and why.
     *
     * @return the new edition's id; refuses a briefing that is not issued, and one that has a later edition
     */
    @RolesAllowed(Roles.EDITOR)
    public long correct(long briefingId, String reason) {
        Briefing former = store.lock(briefingId);
        authority.require(former.getUnitId(), Roles.EDITOR);
        if (former.getState() != BriefingState.ISSUED || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new EditRefused("briefings.notToCorrect");
        }
        if (store.correctionOf(briefingId).isPresent()) {
            throw new EditConflict(former.title());
        }
        Briefing correction = new Briefing(former, reason.strip(), time.now());
        release.explain(correction);
        store.add(correction);
        store.flush(correction.title());
        speaker.refresh(correction);
        hands.hand(correction, Step.DRAFT, hands.actor(correction, Roles.EDITOR));
        audit.done(new AuditEvent("briefings.correct", correction.subject(), correction.getUnitId(), reason));
        return correction.getId();
    }

    private static String[] roles(BriefingState to) {
        return to == BriefingState.DRAFT ? new String[] {Roles.CHECKER, Roles.SIGNER} : new String[] {role(to)};
    }

    private String role(BriefingState to, Briefing briefing) {
        return to == BriefingState.DRAFT && hands.holds(briefing, Roles.SIGNER) ? Roles.SIGNER : role(to);
    }

    private static String role(BriefingState to) {
        return switch (to) {
            case DRAFT, CHECKED -> Roles.CHECKER;
            case SIGNED -> Roles.SIGNER;
            case ISSUED -> Roles.EDITOR;
        };
    }

    private static @Nullable String reason(Move move) {
        String reason = move.reason() == null ? "" : move.reason().strip();
        if (reason.length() > LONGEST_REASON || move.to() == BriefingState.DRAFT && reason.isEmpty()) {
            throw new EditRefused("briefings.reasonNeeded");
        }
        return reason.isEmpty() ? null : reason;
    }

    private static @Nullable String detail(BriefingState to, Actor actor, @Nullable String reason) {
        String principal = actor.deputyForName();
        if (principal == null) {
            return reason;
        }
        String deputy = Wording.format(to == BriefingState.SIGNED ? "deputy.SIGN" : "deputy.other", principal);
        return reason == null ? deputy : Wording.format("deputy.reason", deputy, reason);
    }
}
