package org.fangxian.supplies.requisitions;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.util.Objects;
import org.fangxian.items.Item;
import org.jspecify.annotations.Nullable;

/**
 * An item of a requisition, in its base unit. Without a number asked it is of unknown amount, which the review gives it; what
 * is reviewed or approved is never more than before, and less only with a reason.
 */
@Entity
public class RequisitionLine {
    @Id
    @GeneratedValue(generator = "requisition_line_seq")
    @SequenceGenerator(name = "requisition_line_seq", sequenceName = "requisition_line_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "requisition_id")
    private Requisition requisition;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "item_id")
    private Item item;

    private @Nullable BigDecimal asked;
    private @Nullable BigDecimal reviewed;
    private @Nullable BigDecimal approved;
    private @Nullable String cutReason;
    private BigDecimal shipped = BigDecimal.ZERO;

    protected RequisitionLine() {}

    RequisitionLine(Requisition requisition, Item item, @Nullable BigDecimal asked) {
        if (asked != null) {
            item.requireAmount(asked);
        }
        this.requisition = requisition;
        this.item = item;
        this.asked = asked;
    }

    /** Of what was issued in an emergency: what left is what is granted. */
    void issued() {
        reviewed = asked;
        approved = asked;
        shipped = getApproved();
    }

    void review(@Nullable BigDecimal amount, String reason) {
        BigDecimal granted = amount == null ? asked : amount;
        if (granted == null || asked == null && granted.signum() == 0) {
            throw new RequisitionRefused("supplies.requisitions.amountMissing", item.getName());
        }
        reviewed = granted(granted, asked, reason);
    }

    void approve(@Nullable BigDecimal amount, String reason) {
        BigDecimal before = Objects.requireNonNull(reviewed);
        approved = granted(amount == null ? before : amount, before, reason);
    }

    private BigDecimal granted(BigDecimal amount, @Nullable BigDecimal before, String reason) {
        if (amount.signum() != 0) {
            item.requireAmount(amount);
        }
        int change = before == null ? 0 : amount.compareTo(before);
        if (change > 0) {
            throw new RequisitionRefused("supplies.requisitions.more", item.getName());
        }
        if (change < 0 && reason.isBlank()) {
            throw new RequisitionRefused("supplies.requisitions.whyCut", item.getName());
        }
        cutReason = change < 0 ? reason.strip() : cutReason;
        return amount;
    }

    void ship(BigDecimal amount) {
        shipped = shipped.add(amount);
    }

    Item getItem() {
        return item;
    }

    /** @return what is granted so far; null before the review */
    @Nullable
    BigDecimal getGranted() {
        return approved == null ? reviewed : approved;
    }

    /** @return what is granted so far, before the review what is asked; null where that is not known */
    @Nullable
    BigDecimal getStanding() {
        return getGranted() == null ? asked : getGranted();
    }

    BigDecimal getApproved() {
        return approved == null ? BigDecimal.ZERO : approved;
    }

    /** @return what is still to come */
    BigDecimal getOpen() {
        return getApproved().subtract(shipped);
    }
}
