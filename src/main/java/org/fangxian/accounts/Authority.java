package org.fangxian.accounts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;

/**
 * What the caller of a boundary may do, and for which units. The container checks that a role is held at all
 * ({@code @RolesAllowed}); here it is checked that it is held for the unit in question. The portal's own work (role
 * SYSTEM) may act for every unit.
 */
@Stateless
@PermitAll
public class Authority {
    @Resource
    private SessionContext context;

    @Inject
    private CallerGrants callers;

    @Inject
    private CommandStructure structure;

    /** @return the caller with today's grants; account id 0 for the portal's own work */
    public Caller caller() {
        return callers.caller(context.getCallerPrincipal().getName());
    }

    /** @return the units for which the caller holds one of the roles; all units for the portal's own work */
    public Jurisdiction jurisdiction(String... roles) {
        return context.isCallerInRole(Roles.SYSTEM)
                ? new Jurisdiction(Set.of(structure.root().getId()))
                : caller().jurisdiction(roles);
    }

    /** Refuses, and the door writes it to the audit trail, unless one of the roles is held for the unit or above it. */
    public void require(long unitId, String... roles) {
        if (context.isCallerInRole(Roles.SYSTEM)) {
            return;
        }
        Unit unit = structure.unit(unitId);
        Caller caller = caller();
        for (String role : roles) {
            if (caller.grant(role, unit).isPresent()) {
                return;
            }
        }
        throw new OutsideJurisdiction(unit, roles);
    }
}
