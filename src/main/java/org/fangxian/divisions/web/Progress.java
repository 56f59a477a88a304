package org.fangxian.divisions.web;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.fangxian.divisions.editions.ImportRow;
import org.fangxian.divisions.editions.ImportState;

/** How far an edition is read, how fast, and how long it will take. */
public record Progress(ImportRow edition, int from, Instant since, Instant now) implements Serializable {
    private static final int PERCENT = 100;
    private static final double MILLIS = 1000.0;

    public boolean isRunning() {
        return edition.state() == ImportState.READING;
    }

    /** @return 0 to 100 */
    public int percent() {
        return edition.read() * PERCENT / edition.total();
    }

    /** @return rows a second */
    public long rate() {
        double seconds = Math.max(1, Duration.between(since, now).toMillis()) / MILLIS;
        return Math.round((edition.read() - from) / seconds);
    }

    /** @return seconds that it will still take */
    public long left() {
        return (edition.total() - edition.read()) / Math.max(1, rate());
    }

    Progress at(ImportRow later, Instant instant) {
        return new Progress(later, from, since, instant);
    }
}
