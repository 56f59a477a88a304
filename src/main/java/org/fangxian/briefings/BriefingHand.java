package org.fangxian.briefings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fangxian.briefings.flow.Actor;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Step;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A person's hand in a briefing. The key lets one person have one step only; a deputy's hand names whom it stands in for. */
@Entity
@Immutable
class BriefingHand {
    /** One hand for each person. */
    @Embeddable
    record Key(long briefingId, long accountId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private Step step;

    private String accountName;
    private @Nullable Long deputyForId;
    private @Nullable String deputyForName;
    private Instant recordedAt;
    private int position;

    protected BriefingHand() {}

    /** @param position in the order of the briefing's hands, whatever the clock says */
    BriefingHand(Key key, Step step, Actor actor, Instant recordedAt, int position) {
        this.key = key;
        this.step = step;
        this.accountName = actor.name();
        this.deputyForId = actor.deputyForId();
        this.deputyForName = actor.deputyForName();
        this.recordedAt = recordedAt;
        this.position = position;
    }

    /** @return the person among these who did this step, or in whose stead it was done */
    Optional<String> of(Set<Long> persons) {
        if (persons.contains(key.accountId())) {
            return Optional.of(accountName);
        }
        return deputyForId != null && persons.contains(deputyForId)
                ? Optional.ofNullable(deputyForName)
                : Optional.empty();
    }

    HandView view() {
        return new HandView(step, accountName, deputyForName, recordedAt);
    }

    long accountId() {
        return key.accountId();
    }

    Step step() {
        return step;
    }

    String accountName() {
        return accountName;
    }

    @Nullable
    String deputyForName() {
        return deputyForName;
    }

    int position() {
        return position;
    }

    Instant recordedAt() {
        return recordedAt;
    }
}
