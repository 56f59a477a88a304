package org.fangxian.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** The portal's clock for beans that are kept between requests: the clock itself cannot be put away with them. */
@ApplicationScoped
public class Now {
    @Inject
    private Clock clock;

    public Instant instant() {
        return clock.instant();
    }

    /** @return the city's date */
    public LocalDate today() {
        return CityTime.today(clock);
    }

    /** @return the instant as one whose knowledge can be asked for; refuses one that is not yet settled */
    public KnownAt known(@Nullable Instant instant) {
        return KnownAt.of(instant, clock);
    }
}
