package org.fangxian.today;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** What is late, due or waiting for the caller, gathered from every feature. Each answers for the caller alone. */
@Stateless
@PermitAll
public class HomePage {
    @Inject
    @Any
    private Instance<TodaySource> sources;

    /** @return the caller's lines, the late ones first, then by due time */
    public List<TodayItem> lines() {
        return sources.stream()
                .flatMap(source -> source.today().stream())
                .sorted(Comparator.comparing(TodayItem::urgency).thenComparing(HomePage::due))
                .toList();
    }

    private static Instant due(TodayItem item) {
        Instant due = item.due();
        return due == null ? Instant.MAX : due;
    }
}
