package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.Texts;
import org.jspecify.annotations.Nullable;

/** Enters what was used up at a post. The post is locked, so that a shift is not entered twice at the same moment. */
@ApplicationScoped
class Consuming {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Entering entering;

    @Inject
    private Picking picking;

    @Inject
    private RecordedTime time;

    StockEvent consume(ConsumptionEntry entry) {
        Location post = entering.require(entry.locationId());
        if (post.getKind() != LocationKind.POST) {
            throw new EventRefused("supplies.consumption.post", post.getName());
        }
        lock(post);
        requireOnce(post, entry);
        StockIssuing goods = new StockIssuing(
                post.getId(), account(post).getId(), at(entry), entry.lines(), entry.reason(), entry.key());
        StockEvent event = entering.post(picking.command(EventKind.CONSUMED, goods, time.now()));
        entities.persist(new Consumption(event, entry));
        return event;
    }

    /** The post itself, and not its location, which others name in what they post meanwhile. */
    private void lock(Location post) {
        entities.createNativeQuery("select id from post where id = :post for update")
                .setParameter("post", post.getPostId())
                .getResultList();
    }

    /** Refuses a day ahead. */
    private @Nullable Instant at(ConsumptionEntry entry) {
        Instant now = time.now();
        if (entry.dutyOn().isAfter(CityTime.local(now).toLocalDate())) {
            throw new EventRefused("supplies.ahead");
        }
        Instant end = entry.shift().end(entry.dutyOn()).atZone(CityTime.ZONE).toInstant();
        return end.isAfter(now) ? null : end;
    }

    private void requireOnce(Location post, ConsumptionEntry entry) {
        @Nullable String reason = entry.reason();
        entered(entry).ifPresent(number -> {
            if (reason == null || reason.isBlank()) {
                throw new EventRefused(
                        "supplies.consumption.twice",
                        post.getName(),
                        entry.dutyOn().toString(),
                        number);
            }
        });
    }

    private Optional<String> entered(ConsumptionEntry entry) {
        return entities.createQuery("""
                        select e.number from StockEvent e, Consumption c
                        where c.eventId = e.id and c.locationId = :location and c.dutyOn = :day and c.shift = :shift
                          and not exists (select r from StockEvent r where r.reverses = e) order by e.id
                        """, String.class)
                .setParameter("location", entry.locationId())
                .setParameter("day", entry.dutyOn())
                .setParameter("shift", entry.shift())
                .getResultStream()
                .findFirst();
    }

    /** The account of what the post's people use up; opened when they do for the first time. */
    private Location account(Location post) {
        return entities.createQuery(
                        "select l from Location l where l.kind = :kind and l.postId = :post", Location.class)
                .setParameter("kind", LocationKind.CONSUMED)
                .setParameter("post", post.getPostId())
                .getResultStream()
                .findFirst()
                .orElseGet(() -> opened(post));
    }

    private Location opened(Location post) {
        String name = Texts.of(Texts.CHINESE).format("supplies.usedUp", post.getName());
        long postId = post.getPostId() == null ? 0 : post.getPostId();
        Location account = Location.ofPost(LocationKind.CONSUMED, "C-" + post.getId(), name, post.getUnitId(), postId);
        entities.persist(account);
        return account;
    }
}
