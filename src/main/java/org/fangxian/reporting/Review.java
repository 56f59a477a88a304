package org.fangxian.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the unit above said to a revision: accepted, or returned with a reason. */
@Entity
public class Review {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Revision revision;

    @Enumerated(EnumType.STRING)
    private ReportState outcome;

    private @Nullable String reason;
    private long reviewerId;
    private String reviewerName;
    private Instant reviewedAt;
    private Instant recordedAt;

    protected Review() {}

    Review(Revision revision, ReportState outcome, Authorship authorship) {
        this.revision = revision;
        this.outcome = outcome;
        this.reason = authorship.reason();
        this.reviewerId = authorship.accountId();
        this.reviewerName = authorship.displayName();
        this.reviewedAt = authorship.submittedAt();
        this.recordedAt = authorship.recordedAt();
    }

    Revision revision() {
        return revision;
    }

    public ReportState getOutcome() {
        return outcome;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public String getReviewerName() {
        return reviewerName;
    }

    public Instant getReviewedAt() {
        return reviewedAt;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
