package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** When something was recorded, by the database's clock: what "as known at" is measured with. */
@ApplicationScoped
public class RecordedTime {
    @Inject
    private PortalClock clock;

    /** @return the database's time of the current transaction, to the microsecond that both databases keep */
    public Instant now() {
        return clock.recordedAt().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Moves a demonstration's time; the portal in use never calls it.
     *
     * @param instant later than the present demonstration time, or nothing happens
     */
    public void startDemonstrationAt(Instant instant) {
        clock.startAt(instant);
    }
}
