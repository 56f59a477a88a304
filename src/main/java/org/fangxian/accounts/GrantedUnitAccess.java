package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitAccess;

/** Answers the organisation's question by the caller's grants. */
@ApplicationScoped
class GrantedUnitAccess implements UnitAccess {
    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Override
    public void require(long unitId, String... roles) {
        authority.require(unitId, roles);
    }

    @Override
    public void requireLine(long unitId) {
        Unit unit = structure.unit(unitId);
        if (authority.caller().grants().stream().noneMatch(grant -> unit.covers(grant.getUnit()))) {
            authority.require(unitId, Roles.GRANTABLE.toArray(String[]::new));
        }
    }

    @Override
    public Jurisdiction jurisdiction(String... roles) {
        return authority.jurisdiction(roles);
    }
}
