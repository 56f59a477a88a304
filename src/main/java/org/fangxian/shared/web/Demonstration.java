package org.fangxian.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.fangxian.shared.PortalUse;

/** Whether the portal shows demonstration data, and the time that is played. */
@Named
@RequestScoped
public class Demonstration {
    @Inject
    private Clock clock;

    public boolean isOn() {
        return PortalUse.isDemonstration();
    }

    public Instant getNow() {
        return clock.instant();
    }
}
