package org.fangxian.audit;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.fangxian.accounts.Roles;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Seals every two seconds, so that what is committed stands in the chain within five. Once an hour over everything. */
@Singleton
@PermitAll
@RunAs(Roles.SYSTEM)
@RunAsPrincipal("timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SealTimer {
    /** One round ends before it grows old: the next is two seconds away. */
    private static final int MOST_ROUNDS = 50;

    @Inject
    private Sealing sealing;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void sealLatest() {
        round(false);
    }

    @Schedule(hour = "*", minute = "7", second = "31", persistent = false)
    void sealAll() {
        round(true);
    }

    private void round(boolean everything) {
        int rounds = 0;
        while (sealing.sweep(everything) == Sealing.MOST && rounds < MOST_ROUNDS) {
            rounds++;
        }
    }
}
