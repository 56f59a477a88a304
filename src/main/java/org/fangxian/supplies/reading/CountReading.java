package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.LocationKind;

/**
 * Counts, for those who count, those who approve, and those above them. As long as one is counted, nobody is told what was found or
 * what the book says of it, but for her own figures of the turn.
 */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class CountReading {
    private static final String[] ROLES = {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private CountQueries queries;

    @Inject
    private VarianceRows variances;

    @Inject
    private BalanceRows balances;

    @Inject
    private Authority authority;

    /**
     * @param before the id of the last count of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many counts, the last opened first
     */
    public List<CountRow> page(CountAsked asked, long before, int limit) {
        return queries.page(own(), asked, new TransferQueries.Window(before, limit));
    }

    /** @return the count with its lots and its history; refuses one of a foreign unit */
    public CountDetail count(String number) {
        CountRow head = queries.head(number).orElseThrow(() -> new NotFound("count", number));
        authority.require(head.location().unitId(), ROLES);
        return new CountDetail(head, queries.lines(head, authority.caller().accountId()), queries.steps(head.id()));
    }

    /** @return what approved counts found to differ, by item and whom it is asked for */
    public List<VarianceRow> variance(VarianceAsked asked) {
        return variances.by(own(), asked);
    }

    /** @return the places that can be counted, of the caller's units in their order */
    public List<LocationView> places() {
        return balances.locations(own()).stream()
                .filter(place -> place.kind() != LocationKind.TRANSIT)
                .toList();
    }

    /** @return the place of a code; refuses one of a foreign unit */
    public LocationView place(String code) {
        LocationView place = balances.location(code).orElseThrow(() -> new NotFound("location", code));
        authority.require(place.unitId(), ROLES);
        return place;
    }

    private Jurisdiction own() {
        return authority.jurisdiction(ROLES);
    }
}
