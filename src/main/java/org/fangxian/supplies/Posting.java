package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.fangxian.shared.CityTime;

/** An amount of a lot that an event took from one location and brought to another. */
@Entity
public class Posting {
    @Id
    @GeneratedValue(generator = "posting_seq")
    @SequenceGenerator(name = "posting_seq", sequenceName = "posting_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "event_id")
    private StockEvent event;

    private long itemId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_id")
    private Location from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_id")
    private Location to;

    private BigDecimal amount;
    private LocalDate occurredOn;
    private Instant occurredAt;
    private Instant recordedAt;

    protected Posting() {}

    Posting(StockEvent event, Movement movement) {
        this.event = event;
        this.lot = movement.lot();
        this.itemId = movement.lot().getItem().getId();
        this.from = movement.from();
        this.to = movement.to();
        this.amount = movement.amount();
        this.occurredOn = CityTime.local(event.getOccurredAt()).toLocalDate();
        this.occurredAt = event.getOccurredAt();
        this.recordedAt = event.getRecordedAt();
    }

    Movement done() {
        return new Movement(lot, from, to, amount);
    }

    boolean isFromDonor() {
        return from.getKind() == LocationKind.DONOR;
    }

    boolean isOfGift() {
        return lot.isGiven();
    }

    /** The way back. */
    Movement undone() {
        return new Movement(lot, to, from, amount);
    }
}
