package org.fangxian.demonstration;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.concurrent.TimeUnit;
import org.fangxian.shared.PortalUse;
import org.fangxian.shared.Turns;

/** At start: loads the demonstration where it is asked for, and, once pages are served, says where the portal is. */
@Singleton
@Startup
@DependsOn("PortalUse")
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class DemonstrationStart {
    private static final int POLL_MILLIS = 500;
    private static final int LONGEST_SECONDS = 3600;

    @Inject
    private DemonstrationLoader loader;

    @Inject
    private Turns turns;

    @Resource
    private UserTransaction turn;

    @Resource
    private ManagedScheduledExecutorService executor;

    @PostConstruct
    void start() {
        Secrets secrets = null;
        if (PortalUse.isDemonstration()) {
            secrets = new Secrets();
            secrets.save();
            load(secrets);
        }
        Welcome welcome = new Welcome(secrets);
        welcome.repeatUntilServed(
                executor.scheduleWithFixedDelay(welcome, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Of servers that start at once one loads, in transactions of its own, and the others wait until it has ended. */
    private void load(Secrets secrets) {
        try {
            turn.setTransactionTimeout(LONGEST_SECONDS);
            turn.begin();
            turns.takeForStart();
            loader.load(secrets);
            turn.commit();
        } catch (NotSupportedException
                | SystemException
                | RollbackException
                | HeuristicMixedException
                | HeuristicRollbackException e) {
            throw new IllegalStateException(e);
        }
    }
}
