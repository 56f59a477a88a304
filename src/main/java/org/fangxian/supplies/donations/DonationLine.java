package org.fangxian.supplies.donations;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.fangxian.supplies.Lot;

/** How much of a lot was given, and how that was written. */
@Entity
@Table(name = "donation_line")
public class DonationLine {
    @Id
    @GeneratedValue(generator = "donation_line_seq")
    @SequenceGenerator(name = "donation_line_seq", sequenceName = "donation_line_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "donation_id")
    private Donation donation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "lot_id")
    private Lot lot;

    private BigDecimal amount;
    private String typed;

    protected DonationLine() {}

    DonationLine(Donation donation, Lot lot, DonationOrder.Line line) {
        this.donation = donation;
        this.lot = lot;
        this.amount = line.amount();
        this.typed = line.typed();
    }

    void correct(BigDecimal received, String written) {
        amount = received;
        typed = written;
    }

    long getId() {
        return id;
    }

    Lot getLot() {
        return lot;
    }

    BigDecimal getAmount() {
        return amount;
    }

    String getTyped() {
        return typed;
    }
}
