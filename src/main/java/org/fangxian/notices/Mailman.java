package org.fangxian.notices;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fangxian.accounts.Roles;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Goes round every ten seconds and mails what waits. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@RunAsPrincipal("timer")
public class Mailman {
    private static final int MOST_A_ROUND = 200;

    @Inject
    private Mailroom mailroom;

    @Schedule(hour = "*", minute = "*", second = "5/10", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void round() {
        int sent = 0;
        while (sent < MOST_A_ROUND && mailroom.sendNext()) {
            sent++;
        }
    }
}
