package org.fangxian.shared;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Raises an alert in a transaction of its own: what is refused next does not take it back. */
@Stateless
@PermitAll
public class PersonalDataAlarm {
    @Inject
    private Event<PersonalDataAlert> alerts;

    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void raise(PersonalDataAlert alert) {
        alerts.fire(alert);
    }
}
