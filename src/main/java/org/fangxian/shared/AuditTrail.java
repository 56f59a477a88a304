package org.fangxian.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Writes the audit trail: what was done in the action's own transaction, so that neither exists without the other;
 * refusals and looks in one of their own, so that a rolled-back action still leaves its refusal.
 */
@Stateless
@PermitAll
public class AuditTrail {
    private static final int LONGEST_ACCOUNT = 100;

    @Inject
    private AuditBook book;

    @Resource
    private SessionContext context;

    @Inject
    private RecordedTime time;

    @Inject
    private CallerAddress address;

    /** Must be called within the action's transaction. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void done(AuditEvent event) {
        write(caller(), event, AuditEntry.Result.DONE);
    }

    /** As {@link #done}, by an account that is not the caller yet, as at sign-in. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void doneBy(String account, AuditEvent event) {
        write(account, event, AuditEntry.Result.DONE);
    }

    /** As {@link #refused}, to somebody who called himself so. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refusedTo(String account, AuditEvent event) {
        write(account, event, AuditEntry.Result.REFUSED);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(AuditEvent event) {
        write(caller(), event, AuditEntry.Result.REFUSED);
    }

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void looked(AuditEvent event) {
        write(caller(), event, AuditEntry.Result.LOOKED);
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }

    private void write(String account, AuditEvent event, AuditEntry.Result result) {
        String name = AuditEvent.cut(account, LONGEST_ACCOUNT);
        book.append(new AuditEntry(time.now(), name, address.get(), event, result));
    }
}
