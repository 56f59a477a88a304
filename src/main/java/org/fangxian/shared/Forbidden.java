package org.fangxian.shared;

/** The caller may not do this: answered with 403, and written to the audit trail by the door the caller came in by. */
public class Forbidden extends DomainException {
    private static final long serialVersionUID = 1L;

    private final AuditEvent event;

    /** @param event what the audit trail says of it */
    public Forbidden(AuditEvent event, String key, Object... args) {
        super(key, args);
        this.event = event;
    }

    public AuditEvent event() {
        return event;
    }
}
