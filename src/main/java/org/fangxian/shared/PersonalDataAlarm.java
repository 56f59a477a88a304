package org.fangxian.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Raises an alert in a transaction of its own: what is refused next does not take it back. That somebody looked too often
 * stands in the trail by itself, so that it is told once in the hour; a list taken along stands there anyway.
 */
@Stateless
@PermitAll
public class PersonalDataAlarm {
    /** The action under which it stands in the trail that the security administrator was told. */
    static final String RAISED = "shared.personalAlarm";

    @Inject
    private Event<PersonalDataAlert> alerts;

    @Inject
    private AuditTrail audit;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void raise(PersonalDataAlert alert) {
        alerts.fire(alert);
        if (alert.kind() == PersonalDataAlert.Kind.LOOKED_OFTEN) {
            audit.done(new AuditEvent(RAISED, alert.subject(), alert.unitId(), String.valueOf(alert.amount())));
        }
    }
}
