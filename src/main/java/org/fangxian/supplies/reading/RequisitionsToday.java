package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;
import org.jspecify.annotations.Nullable;

/** The requisitions that wait for the logistics officer, and the papers that are owed for what was issued in an emergency. */
@ApplicationScoped
class RequisitionsToday implements TodaySource {
    private static final String LIST = "/supplies/requisitions.xhtml";

    @Inject
    private RequisitionQueries queries;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    @Override
    public List<TodayItem> today() {
        Jurisdiction own = authority.caller().jurisdiction(Roles.LOGISTICS);
        if (own.isEmpty()) {
            return List.of();
        }
        RequisitionQueries.Waiting waiting = queries.waiting(own, clock.instant());
        List<TodayItem> items = new ArrayList<>();
        boolean late = waiting.overdue() > 0;
        @Nullable Instant first = waiting.firstDue();
        items.add(item(
                Urgency.LATE, "supplies.requisitions.today.paperOverdue", waiting.overdue(), first, "?overdue=true"));
        items.add(item(Urgency.DUE, "supplies.requisitions.today.paperOwed", waiting.owed(), late ? null : first, ""));
        items.add(item(
                Urgency.WAITING, "supplies.requisitions.today.toReview", waiting.toReview(), null, "?state=REQUESTED"));
        items.add(item(Urgency.WAITING, "supplies.requisitions.today.toSupply", waiting.toSupply(), null, ""));
        return items.stream().filter(item -> item.count() > 0).toList();
    }

    private static TodayItem item(Urgency urgency, String text, long count, @Nullable Instant due, String asked) {
        return new TodayItem(urgency, text, List.of(), count, due, "supplies.today.look", LIST + asked);
    }
}
