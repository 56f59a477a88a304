package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.accounts.Authority;
import org.fangxian.organisation.CommandStructure;

/** Whose hand it is that acts for a unit. */
@ApplicationScoped
public class Hands {
    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    /** @return the caller's hand; refuses where she holds none of the roles for the unit */
    public Hand of(long unitId, String... roles) {
        authority.require(unitId, roles);
        return Hand.of(authority.caller(), structure.unit(unitId), roles);
    }
}
