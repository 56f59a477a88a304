package org.fangxian.briefings.composing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.Composed;
import org.fangxian.briefings.NewDraft;
import org.fangxian.briefings.settings.EditRefused;
import org.fangxian.briefings.settings.KindDue;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.LogText;
import org.jspecify.annotations.Nullable;

/**
 * Composes the day's briefing, by the timer and on demand. Two composers at once make one draft: the database refuses the
 * second (kind, date, edition), and the loser answers with the winner's.
 */
@Stateless
@RolesAllowed({Roles.EDITOR, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DraftComposer {
    /** The kind of the daily briefing. */
    public static final String DAILY = "DAILY";

    private static final Logger LOG = System.getLogger(DraftComposer.class.getName());
    private static final int DAYS_CAUGHT_UP = 7;

    @Inject
    private NewDraft drafts;

    @Inject
    private Clock clock;

    /**
     * Composes the first edition of a reporting date, unless there is one. An editor who asks becomes the drafter of a
     * draft that nobody has in hand yet; the timer leaves none.
     *
     * @param date today or before; a later one is refused
     * @param asKnownAt fixes every figure to the knowledge of that instant; null for the latest
     */
    public Composed compose(LocalDate date, @Nullable Instant asKnownAt) {
        LocalDate today = CityTime.today(clock);
        if (date.isAfter(today)) {
            throw new EditRefused("briefings.futureDate", date, today);
        }
        return compose(DAILY, date, asKnownAt);
    }

    /**
     * What the timer does: composes each kind's briefing of today once its time has come, and those of the days before
     * that were missed, up to a week back, if the kind ever had one. A draft of the last date that somebody asked for
     * before its time, and that nobody edited or sent since, gets the figures of its time. What fails for one date is
     * logged and hinders no other.
     */
    @RolesAllowed(Roles.SYSTEM)
    public void composeDue() {
        LocalDateTime now = CityTime.local(clock.instant());
        for (KindDue kind : drafts.due(now.toLocalDate())) {
            LocalDate last = kind.lastDate();
            if (last != null && !kind.due(last).isAfter(clock.instant())) {
                attempt(kind.code(), last, () -> drafts.refreshEarly(kind.code(), last, kind.due(last)));
            }
            kind.dates(now, DAYS_CAUGHT_UP)
                    .forEach(date -> attempt(kind.code(), date, () -> composeItself(kind.code(), date)));
        }
    }

    private void composeItself(String kind, LocalDate date) {
        Composed composed = compose(kind, date, null);
        if (composed.fresh()) {
            LOG.log(Logger.Level.INFO, "The briefing {0} of {1} composed itself", kind, date);
        }
    }

    private static void attempt(String kind, LocalDate date, Runnable work) {
        try {
            work.run();
        } catch (EJBException | DomainException | PersistenceException e) {
            LOG.log(
                    Logger.Level.ERROR,
                    "The briefing " + kind + " of " + date + " does not compose itself" + LogText.of(e));
        }
    }

    private Composed compose(String kind, LocalDate date, @Nullable Instant asKnownAt) {
        Optional<Long> existing = drafts.existing(kind, date, asKnownAt);
        if (existing.isPresent()) {
            return new Composed(existing.get(), false);
        }
        try {
            return drafts.create(kind, date, asKnownAt);
        } catch (EditConflict lost) {
            LOG.log(Logger.Level.DEBUG, "another composer was first", lost);
            return drafts.create(kind, date, asKnownAt);
        }
    }
}
