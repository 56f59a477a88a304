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

/** Requisitions, for those who ask, those who grant, and those above them. */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class RequisitionReading {
    private static final String[] ROLES = {Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER};

    @Inject
    private RequisitionQueries queries;

    @Inject
    private TransferQueries transfers;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    /**
     * @param before the id of the last requisition of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many requisitions, the last asked first
     */
    public List<RequisitionRow> page(RequisitionAsked asked, long before, int limit) {
        return queries.page(own(), asked, clock.instant(), new TransferQueries.Window(before, limit));
    }

    /** @return the requisition with all that belongs to it; refuses one with which the caller has nothing to do */
    public RequisitionDetail requisition(String number) {
        RequisitionRow head = queries.seen(own(), number).orElseGet(() -> unseen(number));
        return new RequisitionDetail(
                head,
                queries.lines(head.id()),
                queries.kept(head.id()),
                queries.shipments(head.id()),
                queries.steps(head.id()));
    }

    private RequisitionRow unseen(String number) {
        RequisitionRow head = queries.head(number).orElseThrow(() -> new NotFound("requisition", number));
        authority.require(head.store().unitId(), ROLES);
        return head;
    }

    /** @return the stores of which something may be asked: all there are */
    public List<LocationView> stores() {
        return transfers.stores();
    }

    private Jurisdiction own() {
        return authority.jurisdiction(ROLES);
    }
}
