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
import org.fangxian.shared.KnownAt;

/** From when to when a report was in a state, by the database's clock. */
@Entity
class StateInterval {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private Instant knownFrom;
    private Instant knownTo;

    protected StateInterval() {}

    StateInterval(Report report, Instant knownFrom) {
        this.report = report;
        this.state = report.getState();
        this.knownFrom = knownFrom;
        this.knownTo = KnownAt.STILL;
    }
}
