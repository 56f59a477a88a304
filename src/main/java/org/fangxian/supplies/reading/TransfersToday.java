package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;

/** The transfers that the caller's stores are to receive, and those that should have been received by now. */
@ApplicationScoped
class TransfersToday implements TodaySource {
    private static final String LIST = "/supplies/transfers.xhtml?show=";

    @Inject
    private TransferQueries queries;

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
        TransferQueries.Waiting waiting = queries.waiting(own, clock.instant());
        List<TodayItem> items = new ArrayList<>();
        if (waiting.overdue() > 0) {
            items.add(new TodayItem(
                    Urgency.LATE,
                    "supplies.today.overdue",
                    List.of(),
                    waiting.overdue(),
                    waiting.firstDue(),
                    "supplies.today.look",
                    LIST + TransferFilter.OVERDUE));
        }
        if (waiting.toReceive() > 0) {
            items.add(new TodayItem(
                    Urgency.WAITING,
                    "supplies.today.toReceive",
                    List.of(),
                    waiting.toReceive(),
                    null,
                    "supplies.today.receive",
                    LIST + TransferFilter.TO_RECEIVE));
        }
        return items;
    }
}
