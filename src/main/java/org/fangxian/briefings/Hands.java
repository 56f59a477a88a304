package org.fangxian.briefings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.flow.Actor;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.SamePerson;
import org.fangxian.briefings.flow.Step;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.RecordedTime;

/** Takes briefings into work: asks for the role, locks, and writes down whose hand it is. */
@ApplicationScoped
class Hands {
    @Inject
    private BriefingStore store;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private RecordedTime time;

    /** Opens a draft for an edit; refuses other states, older versions, and those who check, sign or issue it. */
    Briefing edit(long briefingId, int version, String role) {
        Briefing draft = take(briefingId, version, role);
        draft.beginEdit();
        draft.touch();
        hand(draft, Step.DRAFT, actor(draft, role));
        return draft;
    }

    /** As {@link #edit}, to read the figures anew, which changes nothing by hand. */
    Briefing reread(long briefingId, int version, String role) {
        Briefing draft = take(briefingId, version, role);
        draft.beginEdit();
        hand(draft, Step.DRAFT, actor(draft, role));
        return draft;
    }

    /** Locks a briefing for somebody who holds one of the roles for its unit; refuses a version that is not the latest. */
    Briefing take(long briefingId, int version, String... roles) {
        Briefing briefing = store.lock(briefingId);
        authority.require(briefing.getUnitId(), roles);
        if (briefing.getVersion() != version) {
            throw new EditConflict(briefing.title());
        }
        return briefing;
    }

    boolean holds(Briefing briefing, String role) {
        return authority
                .caller()
                .grant(role, structure.unit(briefing.getUnitId()))
                .isPresent();
    }

    Actor actor(Briefing briefing, String role) {
        return Actor.of(authority.caller(), role, structure.unit(briefing.getUnitId()));
    }

    /** @return whether a person has a hand in the draft: edited it, composed it, or sent it to its check */
    boolean isDrafted(Briefing briefing) {
        return store.hands(briefing.getId()).stream().anyMatch(hand -> hand.step() == Step.DRAFT);
    }

    /** Who asks for a draft that nobody has in hand becomes its drafter. */
    void adopt(Briefing briefing) {
        if (briefing.getState() == BriefingState.DRAFT
                && store.hands(briefing.getId()).isEmpty()) {
            hand(briefing, Step.DRAFT, actor(briefing, Roles.EDITOR));
        }
    }

    /**
     * Writes the hand down; refuses a person who already had a hand in another step, be it through a deputy. The portal
     * itself leaves none.
     */
    void hand(Briefing briefing, Step step, Actor actor) {
        if (actor.accountId() == 0) {
            return;
        }
        List<BriefingHand> written = store.hands(briefing.getId());
        bar(briefing, written, step, actor).ifPresent(other -> {
            throw other;
        });
        if (written.stream().noneMatch(hand -> hand.accountId() == actor.accountId())) {
            int last = written.stream().mapToInt(BriefingHand::position).max().orElse(0);
            BriefingHand.Key key = new BriefingHand.Key(briefing.getId(), actor.accountId());
            store.add(new BriefingHand(key, step, actor, time.now(), last + 1));
        }
    }

    /** @return the refusal of an actor who had a hand in another step, or acts for somebody who had */
    Optional<SamePerson> bar(Briefing briefing, List<BriefingHand> written, Step step, Actor actor) {
        return written.stream()
                .filter(hand -> hand.step() != step)
                .flatMap(hand -> hand
                        .of(actor.persons())
                        .map(person -> new SamePerson(briefing.subject(), briefing.getUnitId(), person, hand.step()))
                        .stream())
                .findFirst();
    }

    /** A returned draft is not checked any more: its next check is another, by whomever. */
    void uncheck(Briefing briefing) {
        store.hands(briefing.getId()).stream()
                .filter(hand -> hand.step() == Step.CHECK)
                .forEach(store::remove);
    }
}
