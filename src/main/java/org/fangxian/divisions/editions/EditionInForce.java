package org.fangxian.divisions.editions;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Turns;

/** Puts a confirmed edition in force. For the system administrator of the city; refused to everybody else. */
@Stateless
@RolesAllowed(EditionAccess.KEEPER)
public class EditionInForce {
    /** So many days ahead an edition can be put in force. */
    public static final int DAYS_AHEAD = 31;

    @Inject
    private EditionAccess access;

    @Inject
    private EditionImports imports;

    @Inject
    private Successions successions;

    @Inject
    private EditionPlaces places;

    @Inject
    private EditionFollower follower;

    @Inject
    private ReferenceEdition reference;

    @Inject
    private Turns turns;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext context;

    /**
     * From the day on the places stand as the edition says, and the units of towns and villages with them; what is of days
     * before stays as it was. Refuses whoever brought the table in; while a succession waits to be confirmed; a day that has
     * begun; and an edition that was compared with another than the last.
     */
    public void putInForce(long importId, LocalDate from) {
        long city = access.requireCity();
        turns.take(Set.of("divisions.edition"));
        EditionImport taken = imports.lock(importId).requireOpen();
        taken.requireOther(context.getCallerPrincipal().getName(), "divisions.fourEyes.inForce");
        requireReady(taken, from);
        imports.flush();
        int edition = places.settle(importId, from);
        follower.follow(edition, from);
        taken.inForce(edition, from, context.getCallerPrincipal().getName(), time.now());
        reference.changed();
        audit.done(
                new AuditEvent("divisions.editionInForce", taken.effectiveOn().toString(), city, from.toString()));
    }

    private void requireReady(EditionImport taken, LocalDate from) {
        LocalDate today = CityTime.today(clock);
        if (!from.isAfter(today) || from.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw new EditionRefused("divisions.inForce.day", DAYS_AHEAD);
        }
        long open = successions.open(taken.id());
        if (open > 0) {
            throw new EditionRefused("divisions.inForce.open", open);
        }
        if (imports.latest().getId() != taken.before()
                || !from.isAfter(imports.latest().getEffectiveOn())) {
            throw new EditionRefused("divisions.inForce.overtaken", taken.effectiveOn());
        }
    }
}
