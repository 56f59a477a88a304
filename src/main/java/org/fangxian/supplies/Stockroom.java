package org.fangxian.supplies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/**
 * The door to the ledger of supplies, for the logistics officer of the location at which it is acted: who gives, or for
 * receipts and returns who takes. What comes out of nothing or vanishes cannot be entered; what is there is given once.
 */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Stockroom {
    @Inject
    private Stockbook book;

    @Inject
    private Movements movements;

    @Inject
    private StockRows rows;

    @Inject
    private Lots lots;

    @Inject
    private Picking picking;

    @Inject
    private Authority authority;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /**
     * Enters an event. Refuses a flow that its kind does not know, an amount that the item cannot have, a time ahead,
     * more than there is ({@link InsufficientStock}), and a late entry that takes what was needed afterwards ({@link
     * LaterStockMissing}).
     */
    public StockReceipt enter(StockCommand command) {
        return new StockReceipt(requests.once(command.key(), () -> post(command)));
    }

    /**
     * Enters a receipt. Refuses what {@link #enter} refuses, and a lot that is registered with another expiry or fitness.
     */
    public StockReceipt receive(StockReceiving receiving) {
        return new StockReceipt(requests.once(receiving.key(), () -> {
            require(receiving.toId());
            return post(lots.command(receiving));
        }));
    }

    /**
     * Enters an issue by items: of each what expires first is given. Refuses what {@link #enter} refuses, more than is
     * usable, and a lot that is asked for by name without a reason.
     */
    public StockReceipt issue(StockIssuing issuing) {
        return new StockReceipt(requests.once(issuing.key(), () -> {
            require(issuing.fromId());
            return post(picking.command(issuing, time.now()));
        }));
    }

    /**
     * Undoes an event by one that brings everything back. Refuses one that is undone already, one that undoes itself,
     * and one whose stock has been used since.
     *
     * @param number the document number of the event
     */
    public StockReceipt reverse(String number, String reason, RequestKey key) {
        StockCommand.requireReason(EventKind.REVERSAL, reason.isBlank() ? null : reason);
        return new StockReceipt(requests.once(key, () -> undo(number, reason.strip())));
    }

    private void require(long locationId) {
        Location location = rows.locations(Set.of(locationId)).get(locationId);
        if (location == null) {
            throw new NotFound("location", locationId);
        }
        authority.require(location.getUnitId(), Roles.LOGISTICS);
    }

    private String post(StockCommand command) {
        List<Movement> moved = movements.of(command);
        moved.forEach(movement ->
                authority.require(Movements.acting(command.kind(), movement).getUnitId(), Roles.LOGISTICS));
        long unit = Movements.acting(command.kind(), moved.get(0)).getUnitId();
        Entry entry = entry(command.kind(), unit, command.reason(), null, command.occurredAt());
        if (entry.occurred().isAfter(entry.recordedAt())) {
            throw new EventRefused("supplies.ahead");
        }
        return written(book.enter(entry, moved), "supplies.entered");
    }

    private String undo(String number, String reason) {
        StockEvent event = rows.event(number).orElseThrow(() -> new NotFound("document", number));
        authority.require(event.getUnitId(), Roles.LOGISTICS);
        if (event.getKind() == EventKind.REVERSAL) {
            throw new EventRefused("supplies.reversal.ofReversal", number);
        }
        if (rows.lockIsReversed(event)) {
            throw new EventRefused("supplies.reversal.twice", number);
        }
        List<Movement> back = rows.postings(event).stream().map(Posting::undone).toList();
        Entry entry = entry(EventKind.REVERSAL, event.getUnitId(), reason, event, null);
        return written(book.enter(entry, back), "supplies.reversed");
    }

    private Entry entry(
            EventKind kind,
            long unit,
            @Nullable String reason,
            @Nullable StockEvent reverses,
            @Nullable Instant occurredAt) {
        return new Entry(kind, unit, authority.caller().name(), reason, reverses, occurredAt, time.now());
    }

    private String written(StockEvent event, String action) {
        audit.done(new AuditEvent(action, event.getNumber(), event.getUnitId(), null));
        return event.getNumber();
    }
}
