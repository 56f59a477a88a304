package org.fangxian.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail: who did what to which record, when, from where, with which result. Never changed. */
@Entity
public class AuditEntry {
    /** How an audited action ended. */
    public enum Result {
        DONE,
        REFUSED,
        LOOKED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
    @SequenceGenerator(name = "audit", sequenceName = "audit_entry_seq", allocationSize = 1)
    private long id;

    private Instant recordedAt;
    private String account;
    private String address;
    private String action;
    private String subject;
    private @Nullable Long unitId;

    @Enumerated(EnumType.STRING)
    private Result result;

    private @Nullable String detail;

    protected AuditEntry() {}

    AuditEntry(Instant recordedAt, String account, String address, AuditEvent event, Result result) {
        this.recordedAt = recordedAt;
        this.account = account;
        this.address = address;
        this.action = event.action();
        this.subject = event.subject();
        this.unitId = event.unitId();
        this.detail = event.detail();
        this.result = result;
    }

    public long getId() {
        return id;
    }

    public Instant getRecordedAt() {
        return recordedAt;
    }

    public String getAccount() {
        return account;
    }

    public String getAddress() {
        return address;
    }

    public String getAction() {
        return action;
    }

    public String getSubject() {
        return subject;
    }

    public @Nullable Long getUnitId() {
        return unitId;
    }

    public Result getResult() {
        return result;
    }

    public @Nullable String getDetail() {
        return detail;
    }
}
