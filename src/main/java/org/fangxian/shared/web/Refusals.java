package org.fangxian.shared.web;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.Forbidden;

/**
 * Writes refused calls to the audit trail. Each door asks once for what it answers, when the refused action has been
 * rolled back: pages, the REST interface, servlets.
 */
@ApplicationScoped
public class Refusals {
    @Inject
    private AuditTrail audit;

    /** @param place page or address that was asked for, named where the refusal knows no record: a role is missing */
    public void audit(Throwable thrown, String place) {
        Optional<AuditEvent> event = Causes.find(thrown, Forbidden.class).map(Forbidden::event);
        event.or(() -> Causes.find(thrown, EJBAccessException.class)
                        .map(missing -> new AuditEvent("shared.roleMissing", place)))
                .ifPresent(audit::refused);
    }
}
