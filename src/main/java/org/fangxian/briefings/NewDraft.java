package org.fangxian.briefings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.settings.BriefingKind;
import org.fangxian.briefings.settings.BriefingNumbering;
import org.fangxian.briefings.settings.KindDue;
import org.fangxian.briefings.settings.Kinds;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.Conflict;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** The transaction in which a draft comes into being; {@link DraftComposer} is the door to it. */
@Stateless
@RolesAllowed({Roles.EDITOR, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NewDraft {
    @Inject
    private BriefingStore store;

    @Inject
    private Kinds kinds;

    @Inject
    private Hands hands;

    @Inject
    private Speaker speaker;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /**
     * @param asKnownAt refused when there is a briefing that tells the knowledge of another instant; null for whatever
     *     there is
     * @return the latest edition of a kind and date, if there is one; who asks takes a draft that is nobody's in hand
     */
    public Optional<Long> existing(String kind, LocalDate date, @Nullable Instant asKnownAt) {
        authority.require(kinds.get(kind).getUnitId(), Roles.EDITOR);
        Optional<Briefing> latest = store.latestEdition(kind, date);
        latest.ifPresent(found -> requireKnownAt(found, asKnownAt));
        latest.ifPresent(hands::adopt);
        return latest.map(Briefing::getId);
    }

    /**
     * Reads the figures first, so that the issue number is locked only for the moment of writing.
     *
     * @return the new draft, or the one that another composer wrote meanwhile
     */
    public Composed create(String kindCode, LocalDate date, @Nullable Instant asKnownAt) {
        BriefingKind kind = kinds.get(kindCode);
        authority.require(kind.getUnitId(), Roles.EDITOR);
        Moment moment = new Moment(date, KnownAt.of(asKnownAt, clock).instant(), time.now());
        Briefing draft = new Briefing(kind, kinds.template(kindCode), moment);
        speaker.compose(draft);
        BriefingNumbering numbering = kinds.lockNumbering(kindCode, date.getYear());
        Optional<Briefing> winner = store.latestEdition(kindCode, date);
        if (winner.isPresent()) {
            requireKnownAt(winner.get(), asKnownAt);
            return new Composed(winner.get().getId(), false);
        }
        draft.number(numbering.take());
        store.add(draft);
        store.flush(draft.title());
        hands.adopt(draft);
        audit.done(new AuditEvent("briefings.compose", draft.subject(), kind.getUnitId()));
        return new Composed(draft.getId(), true);
    }

    private static void requireKnownAt(Briefing found, @Nullable Instant asKnownAt) {
        if (asKnownAt != null && !asKnownAt.truncatedTo(ChronoUnit.MICROS).equals(found.getKnownAt())) {
            throw new Conflict("briefings.otherKnownAt", found.subject(), asKnownAt.toString());
        }
    }

    /**
     * Reads the figures of a draft anew that was composed before its time and that nobody touched since. A draft that was
     * read at a time to come was read while the clock was wrong.
     */
    @RolesAllowed(Roles.SYSTEM)
    public void refreshEarly(String kind, LocalDate date, Instant due) {
        store.latestEdition(kind, date)
                .filter(draft -> isEarly(draft, due))
                .map(store::lockAnew)
                .filter(draft -> isEarly(draft, due)) // another server was first
                .ifPresent(draft -> {
                    speaker.refresh(draft);
                    store.flush(draft.title());
                    audit.done(new AuditEvent("briefings.refresh", draft.subject(), draft.getUnitId()));
                });
    }

    private boolean isEarly(Briefing draft, Instant due) {
        return draft.isUntouched()
                && draft.getKnownAt() == null
                && (draft.readAt().isBefore(due) || draft.readAt().isAfter(time.now()));
    }

    /** @return when each kind is to be composed, with its last date up to today */
    @RolesAllowed(Roles.SYSTEM)
    public List<KindDue> due(LocalDate today) {
        return kinds.all().stream()
                .map(kind -> new KindDue(
                        kind.getCode(),
                        kind.getComposeAt(),
                        store.lastDate(kind.getCode(), today).orElse(null)))
                .toList();
    }
}
