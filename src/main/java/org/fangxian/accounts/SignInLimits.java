package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fangxian.shared.TrueTime;
import org.fangxian.shared.Turns;

/**
 * Counts failed tries in the database, so that a restart or another node forgets nothing. Each step is a transaction of
 * its own: none is open while a password is compared, which takes long.
 */
@ApplicationScoped
class SignInLimits {
    private static final Logger LOG = System.getLogger(SignInLimits.class.getName());

    @Inject
    private FailedSignInRows rows;

    @Inject
    private Turns turns;

    @Inject
    @TrueTime
    private Clock clock;

    /** What a try is counted for. */
    record Counted(Limit limit, String subject) {
        String key() {
            return limit.of(subject);
        }
    }

    /** Whether a secret may be looked at, and whether the next one may if this one is wrong. */
    enum Admission {
        OPEN,
        LAST,
        CLOSED
    }

    /** Counts the try as failed until {@link #succeeded}, unless it has to wait. */
    @Transactional(TxType.REQUIRES_NEW)
    public Admission admit(List<Counted> counted) {
        turns.take(counted.stream().map(Counted::key).toList());
        Instant now = clock.instant();
        boolean isClosed = counted.stream()
                .flatMap(each -> rows.findLocked(each.key()).stream())
                .anyMatch(row -> row.isClosed(now));
        if (isClosed) {
            return Admission.CLOSED;
        }
        long closing = counted.stream().filter(each -> count(each, now)).count();
        return closing == 0 ? Admission.OPEN : Admission.LAST;
    }

    private boolean count(Counted counted, Instant now) {
        FailedSignIns row = rows.findLocked(counted.key()).orElseGet(() -> {
            FailedSignIns first = new FailedSignIns(counted.key(), now);
            rows.add(first);
            return first;
        });
        row.count(counted.limit(), now);
        boolean isAddress = counted.limit() == Limit.ADDRESS || counted.limit() == Limit.TOKEN;
        if (isAddress && row.isClosed(now)) {
            LOG.log(
                    Logger.Level.WARNING,
                    "{0}: {1} failed tries, closed until {2}",
                    row.subject(),
                    row.failures(),
                    row.closedUntil());
        }
        return row.isClosed(now);
    }

    /** Forgets what failed under the name; at the address only this try is taken back. */
    @Transactional
    public void succeeded(Counted name, Counted address) {
        turns.take(List.of(name.key(), address.key()));
        rows.remove(List.of(name.key()));
        rows.findLocked(address.key()).ifPresent(FailedSignIns::takeBackOne);
    }

    /** @return until when the next try has to wait, if it does */
    @Transactional
    public Optional<Instant> closedUntil(List<Counted> counted) {
        Instant now = clock.instant();
        return counted.stream()
                .flatMap(each -> rows.find(each.key()).stream())
                .filter(row -> row.isClosed(now))
                .flatMap(row -> Stream.ofNullable(row.closedUntil()))
                .max(Instant::compareTo);
    }

    /** Forgets rows that no longer count. */
    @Transactional
    public void forgetOld() {
        rows.removeOlder(clock.instant().minus(Limit.NAME.forgottenAfter()));
    }
}
