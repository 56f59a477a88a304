package org.fangxian.reporting;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.fangxian.shared.KnownAt;

/** From when to when a revision counted, by the database's clock. */
@Entity
class Standing {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Report report;

    @ManyToOne(fetch = FetchType.LAZY)
    private Revision revision;

    private Instant knownFrom;
    private Instant knownTo;

    protected Standing() {}

    Standing(Revision revision, Instant knownFrom) {
        this.report = revision.report();
        this.revision = revision;
        this.knownFrom = knownFrom;
        this.knownTo = KnownAt.STILL;
    }
}
