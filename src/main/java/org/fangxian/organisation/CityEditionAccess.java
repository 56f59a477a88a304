package org.fangxian.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.divisions.editions.EditionAccess;

/** Editions are kept for the whole city, by whoever keeps its units. */
@ApplicationScoped
class CityEditionAccess implements EditionAccess {
    @Inject
    private UnitAccess access;

    @Inject
    private CommandStructure structure;

    @Override
    public long requireCity() {
        long city = structure.root().getId();
        access.require(city, UnitAccess.KEEPER);
        return city;
    }
}
