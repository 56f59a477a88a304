package org.fangxian.briefings;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fangxian.briefings.figures.Derivation;
import org.fangxian.briefings.figures.FigureKey;
import org.fangxian.briefings.figures.FigureReading;
import org.fangxian.briefings.settings.EditRefused;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a briefing, bound to indicator, area, date and as-known-at. It follows the reports until somebody states
 * it by hand with a reason.
 */
@Entity
class BriefingFigure {
    private static final int PRECISION = 18;
    private static final int SCALE = 4;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Briefing briefing;

    private int number;

    @Enumerated(EnumType.STRING)
    private Derivation derivation;

    private @Nullable String indicator;
    private long unitId;
    private LocalDate figureDate;
    private Instant knownAt;

    @Column(precision = PRECISION, scale = SCALE)
    private @Nullable BigDecimal amount;

    private int expected;
    private int reported;
    private String revisions = "";
    private boolean manual;
    private @Nullable String reason;
    private @Nullable String statedBy;

    protected BriefingFigure() {}

    BriefingFigure(Briefing briefing, int number, FigureKey key) {
        this.briefing = briefing;
        this.number = number;
        this.derivation = key.derivation();
        this.indicator = key.derivation() == Derivation.TYPED ? null : key.indicator();
        this.unitId = key.unitId();
        this.figureDate = key.date();
        this.knownAt = briefing.readAt();
    }

    /** The same figure in another edition. */
    BriefingFigure(Briefing edition, BriefingFigure other) {
        this(edition, other.number, other.key());
        take(other.reading());
        manual = other.manual;
        reason = other.reason;
        statedBy = other.statedBy;
    }

    /** Takes over what the reports say, unless it was stated by hand. */
    void follow(FigureReading reading) {
        if (isLive()) {
            take(reading);
        }
    }

    void take(FigureReading reading) {
        amount = reading.amount();
        expected = reading.expected();
        reported = reading.reported();
        knownAt = reading.knownAt();
        revisions = reading.revisions().stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Refuses what follows from other figures. */
    void askStatable() {
        if (derivation != Derivation.VALUE && derivation != Derivation.TYPED) {
            throw new EditRefused("briefings.derivedFigure", number);
        }
    }

    void state(BigDecimal stated, @Nullable String why, String by, Instant at) {
        amount = stated;
        manual = true;
        reason = why;
        statedBy = by;
        knownAt = at;
    }

    /** Follows the reports again. */
    void release() {
        if (derivation == Derivation.TYPED) {
            throw new EditRefused("briefings.typedFigure", number);
        }
        manual = false;
        reason = null;
        statedBy = null;
    }

    boolean isLive() {
        return !manual && (derivation == Derivation.VALUE || derivation == Derivation.CHANGE);
    }

    boolean differs(FigureReading reading) {
        BigDecimal live = reading.amount();
        return amount == null || live == null ? amount != live : amount.compareTo(live) != 0;
    }

    FigureKey key() {
        return new FigureKey(derivation, indicator == null ? "" : indicator, unitId, figureDate);
    }

    FigureReading reading() {
        return new FigureReading(amount, expected, reported, revisionIds(), knownAt);
    }

    List<Long> revisionIds() {
        return revisions.isEmpty()
                ? List.of()
                : Arrays.stream(revisions.split(",", -1)).map(Long::valueOf).toList();
    }

    int number() {
        return number;
    }

    @Nullable
    BigDecimal amount() {
        return amount;
    }

    /** @return whether it speaks for its whole area: every unit asked has reported, or it was stated by hand */
    boolean isComplete() {
        return manual || reported >= expected;
    }

    boolean isManual() {
        return manual;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String statedBy() {
        return statedBy;
    }
}
