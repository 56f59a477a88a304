package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/** Enters what was asked for and undoes it, for the officer of the location at which it is acted, and notes who did. */
@ApplicationScoped
class Entering {
    @Inject
    private Stockbook book;

    @Inject
    private Movements movements;

    @Inject
    private Gifts gifts;

    @Inject
    private StockRows rows;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /** @return the location; refuses one of a unit for which the caller keeps no supplies */
    Location require(long locationId) {
        Location location = location(locationId);
        authority.require(location.getUnitId(), Roles.LOGISTICS);
        return location;
    }

    Location location(long locationId) {
        Location location = rows.locations(Set.of(locationId)).get(locationId);
        if (location == null) {
            throw new NotFound("location", locationId);
        }
        return location;
    }

    /** Refuses what came as a gift, which has a document of its own, and to bring one to whom it was not given. */
    StockEvent post(StockCommand command) {
        List<Movement> moved = allowed(command);
        if (command.kind() == EventKind.RECEIPT
                && moved.stream().anyMatch(movement -> movement.lot().isGiven())) {
            throw new EventRefused("supplies.gift.only");
        }
        gifts.require(moved);
        return enter(command, moved);
    }

    /** What came as a gift. */
    StockEvent postGift(StockCommand command) {
        return enter(command, allowed(command));
    }

    /** What moves; refuses whoever keeps no supplies where it is acted. */
    private List<Movement> allowed(StockCommand command) {
        List<Movement> moved = movements.of(command);
        moved.forEach(movement ->
                authority.require(Movements.acting(command.kind(), movement).getUnitId(), Roles.LOGISTICS));
        return moved;
    }

    /** What another boundary has found the caller entitled to, by roles of its own. */
    StockEvent approved(StockCommand command) {
        return enter(command, movements.of(command));
    }

    private StockEvent enter(StockCommand command, List<Movement> moved) {
        long unit = Movements.acting(command.kind(), moved.get(0)).getUnitId();
        Entry entry = entry(command.kind(), unit, command.reason(), null, command.occurredAt());
        if (entry.occurred().isAfter(entry.recordedAt())) {
            throw new EventRefused("supplies.ahead");
        }
        return noted(book.enter(entry, moved), "supplies.entered");
    }

    /** Locks at once what several commands will post one after the other, so that whoever posts the like takes turns. */
    void prepare(List<StockCommand> commands) {
        book.prepare(commands.stream()
                .flatMap(command -> movements.of(command).stream())
                .toList());
    }

    /** @param event locked, and found not to be undone */
    StockEvent undo(StockEvent event, String reason) {
        List<Movement> back = rows.postings(event).stream().map(Posting::undone).toList();
        Entry entry = entry(EventKind.REVERSAL, event.getUnitId(), reason, event, null);
        return noted(book.enter(entry, back), "supplies.reversed");
    }

    /** What a gift brought, brought again with other amounts by the same document. */
    StockEvent replace(StockEvent event, Map<Long, BigDecimal> amounts, String reason) {
        List<Posting> stands = rows.postings(event);
        List<Movement> moved = new ArrayList<>();
        stands.stream().filter(Posting::isFromDonor).map(Posting::undone).forEach(moved::add);
        Map<Long, Movement> ways = stands.stream()
                .map(posting -> posting.isFromDonor() ? posting.done() : posting.undone())
                .collect(Collectors.toMap(way -> way.lot().getId(), Function.identity(), (one, same) -> one));
        amounts.entrySet().stream()
                .filter(wanted -> wanted.getValue().signum() > 0)
                .map(wanted -> Objects.requireNonNull(ways.get(wanted.getKey())).of(wanted.getValue()))
                .peek(way -> way.lot().getItem().requireAmount(way.amount()))
                .forEach(moved::add);
        Entry entry = entry(EventKind.REVERSAL, event.getUnitId(), reason, event, null);
        return noted(book.enter(entry, moved), "supplies.reversed");
    }

    private Entry entry(
            EventKind kind,
            long unit,
            @Nullable String reason,
            @Nullable StockEvent reverses,
            @Nullable Instant occurredAt) {
        return new Entry(kind, unit, authority.caller().name(), reason, reverses, occurredAt, time.now());
    }

    private StockEvent noted(StockEvent event, String action) {
        audit.done(new AuditEvent(action, event.getNumber(), event.getUnitId(), null));
        return event;
    }
}
