package org.fangxian.briefings.files;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Warms the printer behind the start-up: its first page costs some seconds, mostly for loading fonts. */
@Singleton
@Startup
@PermitAll
public class PrinterStart {
    @Inject
    private Printing printing;

    @Resource
    private ManagedExecutorService executor;

    @PostConstruct
    void warm() {
        executor.execute(printing::warm);
    }
}
