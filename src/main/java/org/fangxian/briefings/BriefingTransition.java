package org.fangxian.briefings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.fangxian.briefings.flow.Actor;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.TransitionView;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One step of a briefing's way; appended, never changed. */
@Entity
@Immutable
class BriefingTransition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "briefing_transition")
    @SequenceGenerator(name = "briefing_transition", sequenceName = "briefing_transition_seq", allocationSize = 1)
    private long id;

    private long briefingId;

    @Enumerated(EnumType.STRING)
    private BriefingState fromState;

    @Enumerated(EnumType.STRING)
    private BriefingState toState;

    private String accountName;
    private @Nullable String deputyForName;
    private @Nullable String reason;
    private Instant recordedAt;

    protected BriefingTransition() {}

    BriefingTransition(Briefing briefing, BriefingState from, Actor actor, @Nullable String reason, Instant at) {
        this.briefingId = briefing.getId();
        this.fromState = from;
        this.toState = briefing.getState();
        this.accountName = actor.name();
        this.deputyForName = actor.deputyForName();
        this.reason = reason;
        this.recordedAt = at;
    }

    TransitionView view() {
        return new TransitionView(fromState, toState, accountName, deputyForName, reason, recordedAt);
    }
}
