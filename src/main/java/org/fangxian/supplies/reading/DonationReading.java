package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Telephone;
import org.fangxian.supplies.donations.Tracing;
import org.fangxian.supplies.donations.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Donations and where they are, for those who keep, grant or answer for the supplies of the store's unit or one above it. */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class DonationReading {
    private static final String[] ROLES = {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private DonationQueries queries;

    @Inject
    private Tracing tracing;

    @Inject
    private Authority authority;

    /**
     * @param before the id of the last donation of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many donations, the last entered first
     */
    public List<DonationRow> page(DonationAsked asked, long before, int limit) {
        return queries.page(own(), asked, new TransferQueries.Window(before, limit));
    }

    /**
     * @param at where it was at the instant; null for now
     * @return the donation with all that belongs to it; refuses one of a foreign unit
     */
    public DonationDetail donation(String number, @Nullable Instant at) {
        DonationQueries.Opened opened = queries.opened(number).orElseThrow(() -> new NotFound("donation", number));
        DonationRow head = opened.head();
        authority.require(head.store().unitId(), ROLES);
        List<DonationQueries.Given> given = queries.lines(Set.of(head.id()));
        List<Long> lots = given.stream().map(line -> line.lot().id()).toList();
        Map<Long, Whereabouts> where = tracing.of(lots, at);
        return new DonationDetail(
                head,
                opened.contact(),
                opened.phone() == null ? null : new Telephone(opened.phone()).masked(),
                given.stream()
                        .map(line -> new DonationDetail.Line(
                                line.id(),
                                line.lot(),
                                line.amount(),
                                line.typed(),
                                Objects.requireNonNull(where.get(line.lot().id()))))
                        .toList(),
                queries.moved(lots),
                head.errata() == 0
                        ? List.of()
                        : queries.errata(Set.of(head.id())).stream()
                                .map(DonationQueries.Erred::corrected)
                                .toList());
    }

    private Jurisdiction own() {
        return authority.jurisdiction(ROLES);
    }
}
