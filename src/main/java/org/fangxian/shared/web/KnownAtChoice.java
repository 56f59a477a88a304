package org.fangxian.shared.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** The instant whose knowledge a page shows: chosen in a field, applied by the page's action, carried in links. */
@Dependent
public class KnownAtChoice implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Now now;

    private @Nullable LocalDateTime at;
    private @Nullable Instant applied;

    /**
     * Takes over what the field says, to the minute; an instant of an address stays exactly so while the field shows its
     * minute. Refuses an instant that is not yet settled.
     */
    public void apply() {
        if (at == null) {
            applied = null;
        } else if (!at.equals(minute(applied))) {
            applied = now.known(at.atZone(CityTime.ZONE).toInstant()).instant();
        }
    }

    private static @Nullable LocalDateTime minute(@Nullable Instant instant) {
        return instant == null ? null : CityTime.local(instant).truncatedTo(ChronoUnit.MINUTES);
    }

    /** Goes back to what stands now. */
    public void clear() {
        at = null;
        applied = null;
    }

    public KnownAt get() {
        return new KnownAt(applied);
    }

    /** @return the instant as it stands in addresses */
    public @Nullable String getLink() {
        return applied == null ? null : applied.toString();
    }

    /** Takes over the instant of an address; refuses one that is not settled. */
    public void setLink(@Nullable String link) {
        if (link != null && !link.isEmpty()) {
            applied = now.known(Parameters.instant(link)).instant();
            at = minute(applied);
        }
    }

    public @Nullable Instant getApplied() {
        return applied;
    }

    public @Nullable LocalDateTime getAt() {
        return at;
    }

    public void setAt(@Nullable LocalDateTime at) {
        this.at = at;
    }
}
