package org.fangxian.demonstration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.fangxian.accounts.Roles;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Does the demonstration's work of the account shenhe. */
@Stateless
@RunAs(Roles.REVIEWER)
@RunAsPrincipal("shenhe")
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsReviewer {
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
