package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A lot of a transfer: how much was shipped, and what was found of it on arrival. */
@Entity
public class TransferLine {
    @Id
    @GeneratedValue(generator = "transfer_line_seq")
    @SequenceGenerator(name = "transfer_line_seq", sequenceName = "transfer_line_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "transfer_id")
    private Transfer transfer;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    private BigDecimal shipped;
    private @Nullable BigDecimal accepted;
    private @Nullable BigDecimal rejected;
    private @Nullable BigDecimal lost;
    private @Nullable Long lossId;
    private @Nullable String reason;

    protected TransferLine() {}

    TransferLine(Transfer transfer, Lot lot, BigDecimal shipped) {
        this.transfer = transfer;
        this.lot = lot;
        this.shipped = shipped;
    }

    /** Refuses amounts that do not make up what was shipped, and a difference without its reason or account. */
    void receive(TransferArrival.Line counted) {
        Stream.of(counted.accepted(), counted.rejected(), counted.lost())
                .filter(amount -> amount.signum() != 0)
                .forEach(lot.getItem()::requireAmount);
        BigDecimal sum = counted.accepted().add(counted.rejected()).add(counted.lost());
        if (sum.compareTo(shipped) != 0) {
            throw refused("supplies.transfer.sum", text(sum), text(shipped));
        }
        String said = counted.reason() == null ? "" : counted.reason().strip();
        boolean different = counted.accepted().compareTo(shipped) != 0;
        if (different && said.isEmpty()) {
            throw refused("supplies.transfer.reason");
        }
        boolean isLost = counted.lost().signum() > 0;
        if (isLost && counted.lossId() == null) {
            throw refused("supplies.transfer.account");
        }
        accepted = counted.accepted();
        rejected = counted.rejected();
        lost = counted.lost();
        lossId = isLost ? counted.lossId() : null;
        reason = different ? said : null;
    }

    void reopen() {
        accepted = null;
        rejected = null;
        lost = null;
        lossId = null;
        reason = null;
    }

    private EventRefused refused(String key, Object... more) {
        Object[] lotAndMore = Stream.concat(Stream.of(lot.getItem().getName(), lot.getNumber()), Stream.of(more))
                .toArray();
        return new EventRefused(key, lotAndMore);
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }

    Lot getLot() {
        return lot;
    }
}
