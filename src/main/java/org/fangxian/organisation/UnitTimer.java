package org.fangxian.organisation;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Asks whether a day has begun on which units stand otherwise: as the day begins, and every minute for what was missed. */
@Singleton
@PermitAll
@RunAs(UnitAccess.SYSTEM)
@RunAsPrincipal("timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UnitTimer {
    @Inject
    private UnitDays days;

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    void tick() {
        days.begin();
    }
}
