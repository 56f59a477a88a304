package org.fangxian.supplies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;

/**
 * The door to the ledger of supplies, for the logistics officer of the location at which it is acted: who gives, or for
 * receipts and returns who takes. What comes out of nothing or vanishes cannot be entered; what is there is given once.
 */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Stockroom {
    @Inject
    private Entering entering;

    @Inject
    private StockRows rows;

    @Inject
    private Lots lots;

    @Inject
    private Picking picking;

    @Inject
    private Consuming consuming;

    @Inject
    private TransferRows transfers;

    @Inject
    private Followers followers;

    @Inject
    private Authority authority;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    /**
     * Enters an event. Refuses a flow that its kind does not know, a side of a transfer ({@link Transfers}), what a count
     * found, which its approval posts, what came as a gift, which has a document of its own, an amount that the item cannot have, a time ahead, more than there is ({@link
     * InsufficientStock}), and a late entry that takes what was needed afterwards ({@link LaterStockMissing}).
     */
    public StockReceipt enter(StockCommand command) {
        if (command.kind().isOfTransfer()) {
            throw new EventRefused("supplies.transfer.only");
        }
        if (command.kind() == EventKind.COUNT) {
            throw new EventRefused("supplies.counts.only");
        }
        return new StockReceipt(
                requests.once(command.key(), () -> entering.post(command).getNumber()));
    }

    /**
     * Enters a receipt. Refuses what {@link #enter} refuses, and a lot that is registered with another expiry or fitness.
     */
    public StockReceipt receive(StockReceiving receiving) {
        return new StockReceipt(requests.once(receiving.key(), () -> {
            entering.require(receiving.toId());
            return entering.post(lots.command(receiving)).getNumber();
        }));
    }

    /**
     * Enters an issue by items: of each what expires first is given. Refuses what {@link #enter} refuses, more than is
     * usable, and a lot that is asked for by name without a reason.
     */
    public StockReceipt issue(StockIssuing issuing) {
        return give(EventKind.ISSUE, issuing);
    }

    /**
     * Enters by items what a post or unit store gives back to a store, for the officer of that store. Refuses what
     * {@link #issue} refuses.
     */
    public StockReceipt giveBack(StockIssuing returning) {
        return give(EventKind.RETURN, returning);
    }

    /** Enters by items what was lost, to the account of its reason. Refuses what {@link #issue} refuses, and no reason. */
    public StockReceipt writeOff(StockIssuing lost) {
        return give(EventKind.LOSS, lost);
    }

    private StockReceipt give(EventKind kind, StockIssuing goods) {
        return new StockReceipt(requests.once(goods.key(), () -> {
            entering.require(kind.actsAtTarget() ? goods.toId() : goods.fromId());
            return entering.post(picking.command(kind, goods, time.now())).getNumber();
        }));
    }

    /**
     * Enters what was used up at a post in a shift. Refuses what {@link #issue} refuses, a day ahead, a place that is no
     * post, and a shift of which something was entered already, unless a reason is given.
     */
    public StockReceipt consume(ConsumptionEntry entry) {
        return new StockReceipt(
                requests.once(entry.key(), () -> consuming.consume(entry).getNumber()));
    }

    /**
     * Undoes an event by one that brings everything back. Refuses one that is undone already, one that undoes itself,
     * one whose stock has been used since, and one side of a transfer on which the other has acted since.
     *
     * @param number the document number of the event
     */
    public StockReceipt reverse(String number, String reason, RequestKey key) {
        StockCommand.requireReason(EventKind.REVERSAL, reason.isBlank() ? null : reason);
        return new StockReceipt(requests.once(key, () -> undo(number, reason.strip())));
    }

    private String undo(String number, String reason) {
        StockEvent event = rows.event(number).orElseThrow(() -> new NotFound("document", number));
        authority.require(event.getUnitId(), Roles.LOGISTICS);
        if (event.getKind() == EventKind.REVERSAL) {
            throw new EventRefused("supplies.reversal.ofReversal", number);
        }
        if (event.getKind() == EventKind.RECEIPT
                && rows.postings(event).stream().anyMatch(Posting::isOfGift)) {
            throw new EventRefused("supplies.gift.undo", number);
        }
        long shipment = transfers.takeBack(event);
        if (rows.lockIsReversed(event)) {
            throw new EventRefused("supplies.reversal.twice", number);
        }
        followers.undone(shipment, event.getKind());
        return entering.undo(event, reason).getNumber();
    }
}
