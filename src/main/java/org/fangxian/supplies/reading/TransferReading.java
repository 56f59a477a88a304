package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.shared.NotFound;

/** Transfers between stores, for the logistics officers of both and of the units above them. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class TransferReading {
    @Inject
    private TransferQueries queries;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    /**
     * @param before the id of the last transfer of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many transfers, the last shipped first
     */
    public List<TransferRow> page(TransferFilter asked, long before, int limit) {
        return queries.page(own(), asked, clock.instant(), new TransferQueries.Window(before, limit));
    }

    /** @return the transfer with its lines; refuses one of which neither store is the caller's */
    public TransferDetail transfer(String number) {
        TransferRow head = queries.seen(own(), number).orElseGet(() -> unseen(number));
        List<TransferDetail.Surplus> surplus = head.different() ? queries.surplus(head.id()) : List.of();
        return new TransferDetail(head, queries.lines(head.id()), surplus);
    }

    private TransferRow unseen(String number) {
        TransferRow head = queries.head(number).orElseThrow(() -> new NotFound("transfer", number));
        authority.require(head.source().unitId(), Roles.LOGISTICS);
        return head;
    }

    /** @return the stores to which stock may be sent: all there are */
    public List<LocationView> stores() {
        return queries.stores();
    }

    private Jurisdiction own() {
        return authority.jurisdiction(Roles.LOGISTICS);
    }
}
