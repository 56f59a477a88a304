package org.fangxian.supplies.counts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.fangxian.supplies.Hand;
import org.jspecify.annotations.Nullable;

/** Who did what with a count, when and why. Appended, never changed. */
@Entity
@Table(name = "stock_count_step")
public class CountStepTaken {
    @Id
    @GeneratedValue(generator = "stock_count_step_seq")
    @SequenceGenerator(name = "stock_count_step_seq", sequenceName = "stock_count_step_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "count_id")
    private StockCount stockCount;

    @Enumerated(EnumType.STRING)
    private CountStep step;

    private String account;
    private @Nullable String deputyFor;
    private Instant doneAt;
    private @Nullable String reason;
    private @Nullable String detail;

    protected CountStepTaken() {}

    CountStepTaken(StockCount stockCount, CountStep step, Hand hand, Instant at, Words words) {
        this.stockCount = stockCount;
        this.step = step;
        this.account = hand.account();
        this.deputyFor = hand.deputyFor();
        this.doneAt = at;
        this.reason = words.reason().isEmpty() ? null : words.reason();
        this.detail = words.detail().isEmpty() ? null : words.detail();
    }

    /** Why, and what in particular; never a figure while it is counted. */
    record Words(String reason, String detail) {
        static final int LONGEST = 500;
        private static final int LONGEST_DETAIL = 2000;

        Words {
            reason = reason.strip();
            if (reason.length() > LONGEST) {
                throw new CountRefused("supplies.reason.tooLong", LONGEST);
            }
            detail = detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL));
        }
    }
}
