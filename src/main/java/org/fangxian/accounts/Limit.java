package org.fangxian.accounts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How many tries may fail, and how long the next one then has to wait: longer each time, and never without end, so that
 * nobody is locked out for good by somebody who merely knows a name. What failed is forgotten after a quiet time, and by
 * a success. NIST SP 800-63B, 5.2.2 asks for at most 100 failures in a row; at these waits an account sees 31 tries a day.
 */
enum Limit {
    /** The password of one account. */
    NAME(5, Duration.ofHours(24), 1, 5, 15, 60),
    /** The second factor of one account, counted apart: the password was right. */
    FACTOR(5, Duration.ofHours(24), 1, 5, 15, 60),
    /** Everybody who comes from one network address; an office may share one. */
    ADDRESS(50, Duration.ofHours(1), 1, 5, 15),
    /** Tokens that nobody holds, from one address. Those that somebody holds are never kept waiting. */
    TOKEN(100, Duration.ofHours(1), 1, 5, 15);

    private final int free;
    private final Duration forgottenAfter;
    private final List<Duration> waits;

    Limit(int free, Duration forgottenAfter, Integer... minutes) {
        this.free = free;
        this.forgottenAfter = forgottenAfter;
        this.waits = List.of(minutes).stream().map(Duration::ofMinutes).toList();
    }

    Duration forgottenAfter() {
        return forgottenAfter;
    }

    /** @return how long to wait after so many failures; empty while there are tries left */
    Optional<Duration> pause(int failures) {
        return failures < free ? Optional.empty() : Optional.of(waits.get(Math.min(failures - free, waits.size() - 1)));
    }

    /** @return the minutes to say, begun ones in full */
    static long minutes(Duration wait) {
        return wait.plusSeconds(59).toMinutes();
    }

    /** @return the name of the counter */
    String of(String subject) {
        return name() + " " + subject;
    }
}
