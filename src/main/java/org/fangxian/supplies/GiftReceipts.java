package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings gifts into stores, in the caller's transaction, with lots of their own. Refuses a store that is not the caller's. */
@ApplicationScoped
public class GiftReceipts {
    @Inject
    private Entering entering;

    @Inject
    private StockRows rows;

    /** The document by which a gift came, and its lots in the order of the lines. */
    public record Received(StockEvent event, List<Lot> lots) {}

    /** Refuses what a receipt is refused for, and a store whose units have no account of donors. */
    public Received receive(GiftReceipt gift) {
        Location store = entering.require(gift.storeId());
        Location donors = rows.account(LocationKind.DONOR, store.getUnitId())
                .orElseThrow(() -> new EventRefused("supplies.gift.account", store.getName()));
        List<Lot> lots = gift.lines().stream().map(line -> lot(gift, line)).toList();
        rows.flush();
        List<StockLine> lines = new ArrayList<>();
        for (int i = 0; i < lots.size(); i++) {
            BigDecimal amount = gift.lines().get(i).amount();
            lines.add(new StockLine(lots.get(i).getId(), donors.getId(), store.getId(), amount));
        }
        StockEvent event = entering.postGift(
                new StockCommand(EventKind.RECEIPT, gift.occurredAt(), lines, gift.number(), gift.key()));
        return new Received(event, lots);
    }

    private Lot lot(GiftReceipt gift, StockReceiving.Line line) {
        Lot lot = new Lot(rows.item(line.lot().itemId()), line.lot().givenBy(gift.number()), gift.donationId());
        rows.add(lot);
        return lot;
    }

    /**
     * Undoes what a gift brought and brings it again with other amounts, by one document: what changes is their difference.
     * Refuses where less has come than was given on since.
     *
     * @param event by which the gift stands in the books now
     * @param amounts by lot; nothing is brought of a lot that is not named
     * @return the document by which it stands from now on
     */
    public StockEvent correct(StockEvent event, Map<Long, BigDecimal> amounts, String reason) {
        return entering.replace(event, amounts, reason);
    }

    /** Undoes what a gift brought. Refuses where something of it was given on since. */
    public StockEvent undo(StockEvent event, String reason) {
        return entering.undo(event, reason);
    }
}
