package org.fangxian.desk;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A person has opened an issue. */
@Entity(name = "BriefingReading")
@Immutable
class Reading {
    /** The first opening counts. */
    @Embeddable
    record Key(long briefingId, long accountId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant readAt;

    protected Reading() {}

    Reading(long briefingId, long accountId, Instant readAt) {
        this.key = new Key(briefingId, accountId);
        this.readAt = readAt;
    }

    Instant readAt() {
        return readAt;
    }
}
