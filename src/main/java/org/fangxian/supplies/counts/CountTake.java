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
import java.math.BigDecimal;
import java.time.Instant;
import org.fangxian.supplies.Hand;
import org.jspecify.annotations.Nullable;

/** A figure that somebody entered, be it that it was corrected afterwards. Appended, never changed. */
@Entity
@Table(name = "stock_count_take")
public class CountTake {
    @Id
    @GeneratedValue(generator = "stock_count_take_seq")
    @SequenceGenerator(name = "stock_count_take_seq", sequenceName = "stock_count_take_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private StockCountLine line;

    @Enumerated(EnumType.STRING)
    private CountTurn turn;

    private BigDecimal amount;
    private Instant countedAt;
    private Instant enteredAt;
    private String account;
    private @Nullable String deputyFor;
    private boolean jointly;

    protected CountTake() {}

    CountTake(StockCountLine line, CountTurn turn, Figure figure, Entered entered) {
        this.line = line;
        this.turn = turn;
        this.amount = figure.getAmount();
        this.countedAt = figure.getCountedAt();
        this.enteredAt = entered.at();
        this.account = entered.hand().account();
        this.deputyFor = entered.hand().deputyFor();
        this.jointly = entered.jointly();
    }

    /** Who entered it, when, and whether the two counters were together. */
    record Entered(Hand hand, Instant at, boolean jointly) {}
}
