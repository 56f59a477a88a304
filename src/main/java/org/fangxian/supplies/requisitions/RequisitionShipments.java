package org.fangxian.supplies.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.ShipmentFollower;

/** A requisition is received when its transfer is, and follows where that is taken back. */
@ApplicationScoped
public class RequisitionShipments implements ShipmentFollower {
    @Inject
    private RequisitionRows rows;

    @Inject
    private Steps steps;

    @Inject
    private Authority authority;

    @Override
    public void received(long shipmentId) {
        rows.lockOf(shipmentId).ifPresent(found -> {
            found.receive();
            note(found, RequisitionStep.RECEIVED);
        });
    }

    @Override
    public void undone(long shipmentId, EventKind undone) {
        rows.lockOf(shipmentId).ifPresent(found -> {
            if (!Objects.equals(found.getShipmentId(), shipmentId)) {
                throw new RequisitionRefused("supplies.requisitions.movedOn", found.getNumber());
            }
            if (undone == EventKind.ARRIVAL) {
                found.reopen();
                note(found, RequisitionStep.REOPENED);
            } else {
                found.takeBack(rows.moved(shipmentId));
                note(found, RequisitionStep.TAKEN_BACK);
            }
        });
    }

    private void note(Requisition found, RequisitionStep step) {
        Caller caller = authority.caller();
        Hand hand = new Hand(caller.accountId(), caller.accountId(), caller.name(), caller.displayName(), null);
        steps.taken(found, step, hand, new StepTaken.Words("", ""));
    }
}
