package org.fangxian.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.ReferenceEdition;
import org.fangxian.shared.Turns;

/** Lets access follow the command structure from day to day. */
@Stateless
@RolesAllowed(UnitAccess.SYSTEM)
public class UnitDays {
    @Inject
    private UnitsOfDay units;

    @Inject
    private Units known;

    @Inject
    private ReferenceEdition reference;

    @Inject
    private Turns turns;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * From the day on that an edition of the divisions is in force, who acts for a unit is who acts for what stands above
     * it then. Does nothing where all units stand as they did.
     */
    public void begin() {
        LocalDate today = CityTime.today(clock);
        if (units.due(today) == 0) {
            return;
        }
        turns.take(Set.of("divisions.edition"));
        int due = units.due(today);
        if (due > 0) {
            units.settle(today);
            reference.changed();
            audit.done(new AuditEvent(
                    "organisation.unitsFollowed",
                    today.toString(),
                    known.tree().root().getId(),
                    String.valueOf(due)));
        }
    }
}
