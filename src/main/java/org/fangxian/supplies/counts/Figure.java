package org.fangxian.supplies.counts;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.fangxian.supplies.Hand;

/** How much somebody found, and when. */
@Embeddable
class Figure {
    private BigDecimal amount;
    private Instant countedAt;
    private Long accountId;
    private Long principalId;

    protected Figure() {}

    Figure(BigDecimal amount, Instant countedAt, Hand hand) {
        this.amount = amount;
        this.countedAt = countedAt;
        this.accountId = hand.accountId();
        this.principalId = hand.principalId();
    }

    boolean isBy(Hand hand) {
        return hand.isOneOf(List.of(accountId, principalId));
    }

    /** Whether the very person entered it, so that she may correct it. */
    boolean isOwn(Hand hand) {
        return accountId == hand.accountId();
    }

    BigDecimal getAmount() {
        return amount;
    }

    Instant getCountedAt() {
        return countedAt;
    }
}
