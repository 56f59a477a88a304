package org.fangxian.briefings.composing;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fangxian.accounts.Roles;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Asks every minute whether a briefing is to be composed; after a restart the next minute catches up. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@RunAsPrincipal("timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ComposeTimer {
    @Inject
    private DraftComposer composer;

    @Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    void tick() {
        composer.composeDue();
    }
}
