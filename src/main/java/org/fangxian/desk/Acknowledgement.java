package org.fangxian.desk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A unit has received an issue; once and for all. */
@Entity(name = "BriefingAcknowledgement")
@Immutable
class Acknowledgement {
    /** A unit acknowledges once. */
    @Embeddable
    record Key(long briefingId, long unitId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String accountName;
    private Instant acknowledgedAt;

    protected Acknowledgement() {}

    Acknowledgement(long briefingId, long unitId, String accountName, Instant acknowledgedAt) {
        this.key = new Key(briefingId, unitId);
        this.accountName = accountName;
        this.acknowledgedAt = acknowledgedAt;
    }

    long unitId() {
        return key.unitId();
    }

    String accountName() {
        return accountName;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
