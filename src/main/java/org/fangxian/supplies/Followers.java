package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Tells those who wait for shipments. */
@ApplicationScoped
class Followers {
    @Inject
    @Any
    private Instance<ShipmentFollower> all;

    void received(Transfer transfer) {
        for (ShipmentFollower one : all) {
            one.received(transfer.getId());
        }
    }

    void undone(long shipment, EventKind kind) {
        for (ShipmentFollower one : all) {
            one.undone(shipment, kind);
        }
    }
}
