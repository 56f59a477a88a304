package org.fangxian.supplies;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.fangxian.shared.CityTime;
import org.jspecify.annotations.Nullable;

/** Something that happened to stock, with its document number. Appended, never changed; a reversal names what it undoes. */
@Entity
public class StockEvent {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Id
    private long id;

    private String number;

    @Enumerated(EnumType.STRING)
    private EventKind kind;

    private long unitId;
    private String account;
    private @Nullable String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "reverses_id")
    private @Nullable StockEvent reverses;

    private Instant occurredAt;
    private Instant recordedAt;

    protected StockEvent() {}

    /** @param id from the sequence; the document number ends with it */
    StockEvent(long id, Entry entry) {
        this.id = id;
        this.kind = entry.kind();
        this.unitId = entry.unitId();
        this.account = entry.account();
        this.reason = entry.reason();
        this.reverses = entry.reverses();
        this.occurredAt = entry.occurred();
        this.recordedAt = entry.recordedAt();
        this.number = "%s-%s-%06d".formatted(kind.prefix(), DAY.format(CityTime.local(recordedAt)), id);
    }

    public long getId() {
        return id;
    }

    public String getNumber() {
        return number;
    }

    public EventKind getKind() {
        return kind;
    }

    public long getUnitId() {
        return unitId;
    }

    public @Nullable StockEvent getReverses() {
        return reverses;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }
}
