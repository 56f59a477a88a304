package org.fangxian.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.AuditEntry;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** How often somebody was refused in the last 24 hours, counted to 1,000; and whether the sealer stands still. */
@ApplicationScoped
class AuditToday implements TodaySource {
    private static final int MOST_COUNTED = 1000;

    @Inject
    private AuditEntries entries;

    @Inject
    private SealBook chain;

    @Inject
    private Authority authority;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    @Override
    public List<TodayItem> today() {
        Jurisdiction read = authority.caller().jurisdiction(Roles.AUDIT_ADMIN);
        if (read.isEmpty()) {
            return List.of();
        }
        AuditFilter refused = new AuditFilter(
                "", "", AuditEntry.Result.REFUSED, null, clock.instant().minus(Duration.ofDays(1)), null);
        int count = entries.count(refused, read, MOST_COUNTED);
        List<TodayItem> items = new ArrayList<>();
        unsealed().ifPresent(items::add);
        if (count > 0) {
            items.add(new TodayItem(
                    TodayItem.Urgency.WAITING,
                    "audit.today.refused",
                    List.of(),
                    count,
                    null,
                    "audit.today.open",
                    "/audit/audit.xhtml?result=REFUSED"));
        }
        return items;
    }

    /** Where the sealer stands still. Looked for among the latest entries only: a verification looks at all. */
    private Optional<TodayItem> unsealed() {
        UnsealedTail tail = chain.tail(chain.head().settledId());
        Instant oldest = tail.oldest();
        return oldest == null || !oldest.isBefore(time.now().minus(AuditChain.LATE))
                ? Optional.empty()
                : Optional.of(new TodayItem(
                        TodayItem.Urgency.LATE,
                        "audit.today.late",
                        List.of(),
                        tail.entries(),
                        oldest,
                        "audit.today.late.open",
                        "/audit/chain.xhtml"));
    }
}
