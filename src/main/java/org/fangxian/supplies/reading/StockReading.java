package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;

/** What is where, for the logistics officer of the location's unit or of one above it. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class StockReading {
    @Inject
    private BalanceRows rows;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    /** @return at most so many balances that follow the one given, by item, expiry, lot and location */
    public List<StockRow> balances(StockQuery asked, @Nullable StockRow after, int limit) {
        return rows.balances(own(), asked, after, limit);
    }

    /** @return what there is of each item, over all pages of {@link #balances} */
    public List<ItemTotal> totals(StockQuery asked) {
        LocalDate day = Objects.requireNonNullElseGet(asked.asOf(), () -> CityTime.today(clock));
        return rows.totals(own(), asked, day);
    }

    /** @return the locations that hold stock, of the caller's units in their order */
    public List<LocationView> locations() {
        return rows.locations(own());
    }

    /** @return the accounts from which a receipt comes: of the caller's units and of those above, which all below use */
    public List<LocationView> sources() {
        return rows.sources(own());
    }

    /** @return the accounts of what is lost, by reason: of the caller's units and of those above, which all below use */
    public List<LocationView> losses() {
        return rows.accounts(own(), Set.of("LOSS"));
    }

    /** @return the location or account of a code, whosever it is */
    public LocationView known(String code) {
        return rows.location(code).orElseThrow(() -> new NotFound("location", code));
    }

    /** @return the location of a code; refuses one of a foreign unit */
    public LocationView own(String code) {
        LocationView location = known(code);
        authority.require(location.unitId(), Roles.LOGISTICS);
        return location;
    }

    private Jurisdiction own() {
        return authority.jurisdiction(Roles.LOGISTICS);
    }
}
