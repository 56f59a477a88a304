package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What came with a transfer beyond what was shipped. It stands against an account until the sender books it out. */
@Entity
public class TransferSurplus {
    @Id
    @GeneratedValue(generator = "transfer_surplus_seq")
    @SequenceGenerator(name = "transfer_surplus_seq", sequenceName = "transfer_surplus_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "transfer_id")
    private Transfer transfer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    @Enumerated(EnumType.STRING)
    private SurplusKind kind;

    private BigDecimal amount;
    private long accountId;
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "settled_id")
    private @Nullable StockEvent settled;

    protected TransferSurplus() {}

    /** Refuses one without a reason. */
    TransferSurplus(Transfer transfer, Lot lot, TransferArrival.Surplus found) {
        if (found.reason().isBlank()) {
            throw new EventRefused("supplies.transfer.reason", lot.getItem().getName(), lot.getNumber());
        }
        this.transfer = transfer;
        this.lot = lot;
        this.kind = found.kind();
        this.amount = found.amount();
        this.accountId = found.accountId();
        this.reason = found.reason().strip();
    }

    /** The sender has booked it out of the store from which it really came. */
    void settle(StockEvent event) {
        settled = event;
    }

    /** @return the event by which the sender booked it out; null until then */
    @Nullable
    StockEvent getSettled() {
        return settled;
    }

    Lot getLot() {
        return lot;
    }

    StockLine toStore(long storeId) {
        return new StockLine(lot.getId(), accountId, storeId, amount);
    }

    StockLine fromStore(long storeId) {
        return new StockLine(lot.getId(), storeId, accountId, amount);
    }
}
