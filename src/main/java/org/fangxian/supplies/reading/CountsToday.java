package org.fangxian.supplies.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;

/** The counts under way at the logistics officer's places, and for the leader too those that wait for approval. */
@ApplicationScoped
class CountsToday implements TodaySource {
    private static final String LIST = "/supplies/counts.xhtml";

    @Inject
    private CountQueries queries;

    @Inject
    private Authority authority;

    @Override
    public List<TodayItem> today() {
        Caller caller = authority.caller();
        Jurisdiction own = caller.jurisdiction(Roles.LOGISTICS, Roles.LEADER);
        if (own.isEmpty()) {
            return List.of();
        }
        CountQueries.Waiting waiting = queries.waiting(own);
        boolean counts = caller.has(Roles.LOGISTICS);
        return Stream.of(
                        item("supplies.counts.today.counting", counts ? waiting.counting() : 0, ""),
                        item("supplies.counts.today.counted", waiting.counted(), "?state=COUNTED"))
                .filter(item -> item.count() > 0)
                .toList();
    }

    private static TodayItem item(String text, long count, String asked) {
        return new TodayItem(Urgency.WAITING, text, List.of(), count, null, "supplies.today.look", LIST + asked);
    }
}
