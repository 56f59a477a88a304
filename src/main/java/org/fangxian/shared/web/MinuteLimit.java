package org.fangxian.shared.web;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts by the minute how often each asks. Counts of a minute that is over are thrown away, so that it does not grow. */
final class MinuteLimit {
    private static final long MINUTE = 60;

    private final int most;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    MinuteLimit(int most) {
        this.most = most;
    }

    /** @return for how many seconds the asker has to wait; 0 where he is answered */
    synchronized long wait(String asker, Instant now) {
        long seconds = now.getEpochSecond();
        if (seconds / MINUTE != minute) {
            minute = seconds / MINUTE;
            asked.clear();
        }
        return asked.merge(asker, 1, Integer::sum) <= most ? 0 : MINUTE - seconds % MINUTE;
    }
}
