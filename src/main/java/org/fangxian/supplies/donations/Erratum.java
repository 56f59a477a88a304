package org.fangxian.supplies.donations;

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
import org.jspecify.annotations.Nullable;

/** What had been published wrongly, and what is right. Appended, never changed. */
@Entity
@Table(name = "donation_erratum")
public class Erratum {
    @Id
    @GeneratedValue(generator = "donation_erratum_seq")
    @SequenceGenerator(name = "donation_erratum_seq", sequenceName = "donation_erratum_seq", allocationSize = 50)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "donation_id")
    private Donation donation;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "line_id")
    private @Nullable DonationLine line;

    @Enumerated(EnumType.STRING)
    private ErratumField field;

    private String was;
    private String became;
    private String reason;
    private String account;
    private Instant recordedAt;

    protected Erratum() {}

    /** Refuses what says the same as before. */
    Erratum(Donation donation, @Nullable DonationLine line, String was, Correction correction, By by) {
        if (was.equals(correction.became())) {
            throw new DonationRefused("supplies.donations.erratum.same");
        }
        this.donation = donation;
        this.line = line;
        this.field = correction.field();
        this.was = was;
        this.became = correction.became();
        this.reason = correction.reason();
        this.account = by.officer();
        this.recordedAt = by.at();
    }

    /** Who corrects, and when. */
    record By(String officer, Instant at) {}
}
