package org.fangxian.supplies;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RequestKey;

/**
 * Transfers between stores: the logistics officer of the one that gives ships, the one of the other receives. A transfer
 * is named by the document number of its shipment, and found by it on both sides.
 */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class Transfers {
    @Inject
    private Shipping shipping;

    @Inject
    private Unloading unloading;

    @Inject
    private IdempotentRequests requests;

    /**
     * Sends stock from a store of the caller to any other; until that one has received it, it is under way. Refuses what
     * an issue is refused for, and an arrival expected before it leaves.
     */
    public StockReceipt ship(TransferOrder order) {
        return new StockReceipt(
                requests.once(order.key(), () -> shipping.ship(order).getNumber()));
    }

    /**
     * Takes a transfer into the store to which it was sent. What is rejected is shipped back, as a transfer of its own;
     * what is lost goes to the account that is named; what came beyond what was shipped is taken in against an account.
     * Refuses one that was received or taken back already, amounts that do not make up what was shipped, and differences
     * without a reason.
     */
    public StockReceipt receive(TransferArrival arrival) {
        return new StockReceipt(requests.once(arrival.key(), () -> {
            unloading.receive(arrival);
            return arrival.number();
        }));
    }

    /**
     * Books out of the sender's store what came beyond what it had shipped, against the account at which the receiver
     * took it in. Refuses where nothing is open, and where the store's books hold too little.
     *
     * @param reason must be given
     */
    public StockReceipt settle(String number, String reason, RequestKey key) {
        return new StockReceipt(requests.once(key, () -> {
            unloading.settle(number, reason, key);
            return number;
        }));
    }
}
