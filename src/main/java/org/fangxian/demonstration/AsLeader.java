package org.fangxian.demonstration;

import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.fangxian.accounts.Roles;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Does the demonstration's work of the account lingdao. */
@Stateless
@RunAs(Roles.LEADER)
@RunAsPrincipal("lingdao")
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AsLeader {
    public <T> T call(Supplier<T> work) {
        return work.get();
    }
}
