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
import java.util.concurrent.TimeUnit;
import org.fangxian.shared.PortalUse;

/** At start: loads the demonstration where it is asked for, and, once pages are served, says where the portal is. */
@Singleton
@Startup
@DependsOn("PortalUse")
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class DemonstrationStart {
    private static final int POLL_MILLIS = 500;

    @Inject
    private DemonstrationLoader loader;

    @Resource
    private ManagedScheduledExecutorService executor;

    @PostConstruct
    void start() {
        Secrets secrets = null;
        if (PortalUse.isDemonstration()) {
            secrets = new Secrets();
            secrets.save();
            loader.load(secrets);
        }
        Welcome welcome = new Welcome(secrets);
        welcome.repeatUntilServed(
                executor.scheduleWithFixedDelay(welcome, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS));
    }
}
