package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.shared.RecordedTime;

/** Brings stock under way from one store to another. */
@ApplicationScoped
class Shipping {
    private static final Set<LocationKind> STORES = Set.of(LocationKind.STORE, LocationKind.UNIT_STORE);

    @Inject
    private Entering entering;

    @Inject
    private Picking picking;

    @Inject
    private StockRows rows;

    @Inject
    private TransferRows transfers;

    @Inject
    private RecordedTime time;

    StockEvent ship(TransferOrder order) {
        StockIssuing goods = order.goods();
        Location source = entering.require(goods.fromId());
        Location destination = entering.location(goods.toId());
        if (source.getId() == destination.getId() || !isStore(source) || !isStore(destination)) {
            throw new EventRefused("supplies.flow.TRANSFER", source.getName(), destination.getName());
        }
        Location transit = transfers.transit(destination);
        StockCommand command = picking.command(EventKind.SHIPMENT, goods.to(transit.getId()), time.now());
        return send(command, new Transfer.Route(source, destination, transit), order.dueAt())
                .shipment();
    }

    private static boolean isStore(Location location) {
        return STORES.contains(location.getKind());
    }

    /** What was sent, and by which event. */
    record Sent(StockEvent shipment, Transfer transfer) {}

    /** Refuses what would be expected before it leaves. */
    Sent send(StockCommand command, Transfer.Route route, Instant dueAt) {
        StockEvent shipment = entering.post(command);
        if (dueAt.isBefore(shipment.getOccurredAt())) {
            throw new EventRefused("supplies.transfer.due");
        }
        Map<Long, Lot> lots =
                rows.lots(command.lines().stream().map(StockLine::lotId).collect(Collectors.toSet()));
        Map<Lot, BigDecimal> shipped = new LinkedHashMap<>();
        command.lines().forEach(line -> shipped.merge(lots.get(line.lotId()), line.amount(), BigDecimal::add));
        Transfer transfer = new Transfer(shipment, route, dueAt, shipped);
        rows.add(transfer);
        return new Sent(shipment, transfer);
    }
}
