package org.fangxian.verdicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.reviewing.QueueRow;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** How many reports wait for a reviewer; counted to 100. */
@ApplicationScoped
class ReviewsToday implements TodaySource {
    private static final int MOST_COUNTED = 100;

    @Inject
    private Authority authority;

    @Inject
    private Reviewing reviewing;

    @Override
    public List<TodayItem> today() {
        if (!authority.caller().has(Roles.REVIEWER)) {
            return List.of();
        }
        List<QueueRow> waiting = reviewing.queue(KnownAt.LATEST, new Page<>(null, MOST_COUNTED));
        return waiting.isEmpty()
                ? List.of()
                : List.of(new TodayItem(
                        TodayItem.Urgency.WAITING,
                        "verdicts.today.review",
                        List.of(),
                        waiting.size(),
                        null,
                        "verdicts.today.review.open",
                        "/reporting/reviews.xhtml"));
    }
}
