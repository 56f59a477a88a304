package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.shared.RecordedTime;

/**
 * Sends what requisitions are supplied with, in the caller's transaction: to a store under way, as any transfer, to a post
 * as an issue. Refuses a store that is not the caller's.
 */
@ApplicationScoped
public class Dispatch {
    @Inject
    private Entering entering;

    @Inject
    private Shipping shipping;

    @Inject
    private Picking picking;

    @Inject
    private TransferRows transfers;

    @Inject
    private Reservations reservations;

    @Inject
    private RecordedTime time;

    /** Sends exactly what is kept for the requisition, which from then on keeps nothing. */
    public StockEvent sendKept(long requisition, Outgoing outgoing) {
        boolean toPost = outgoing.to().getKind() == LocationKind.POST;
        Location next = toPost ? outgoing.to() : transfers.transit(outgoing.to());
        List<StockLine> lines = reservations.of(requisition).stream()
                .map(kept -> new StockLine(kept.lot().getId(), outgoing.from().getId(), next.getId(), kept.amount()))
                .toList();
        EventKind kind = toPost ? EventKind.ISSUE : EventKind.SHIPMENT;
        StockCommand command = new StockCommand(kind, null, lines, outgoing.reason(), outgoing.key());
        entering.prepare(List.of(command));
        reservations.release(requisition);
        if (toPost) {
            return entering.post(command);
        }
        Transfer.Route route = new Transfer.Route(outgoing.from(), outgoing.to(), next);
        return shipping.send(command, route, outgoing.dueAt()).shipment();
    }

    /** Sends at once what expires first among what is usable and kept for nobody. Refuses what an issue is refused for. */
    public StockEvent sendAtOnce(List<StockIssuing.Line> lines, Outgoing outgoing) {
        StockIssuing goods = new StockIssuing(
                outgoing.from().getId(), outgoing.to().getId(), null, lines, outgoing.reason(), outgoing.key());
        return outgoing.to().getKind() == LocationKind.POST
                ? entering.post(picking.command(EventKind.ISSUE, goods, time.now()))
                : shipping.ship(new TransferOrder(goods, outgoing.dueAt()));
    }
}
