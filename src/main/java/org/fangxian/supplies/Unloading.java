package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.jspecify.annotations.Nullable;

/** Takes a transfer in: what is accepted into the store, what is lost to its account, what is rejected back to the sender. */
@ApplicationScoped
class Unloading {
    /** Until when what was rejected is expected back. */
    private static final Duration WAY_BACK = Duration.ofDays(1);

    @Inject
    private Entering entering;

    @Inject
    private Shipping shipping;

    @Inject
    private TransferRows transfers;

    @Inject
    private StockRows rows;

    @Inject
    private Lots lots;

    @Inject
    private Followers followers;

    @Inject
    private Authority authority;

    @Inject
    private RecordedTime time;

    void receive(TransferArrival arrival) {
        Transfer transfer = transfers.lock(arrival.number());
        authority.require(transfer.getDestination().getUnitId(), Roles.LOGISTICS);
        if (transfer.isReceived()) {
            throw new EventRefused("supplies.transfer.received", arrival.number());
        }
        if (arrival.occurredAt() != null && arrival.occurredAt().isBefore(transfers.shippedAt(transfer))) {
            throw new EventRefused("supplies.transfer.before");
        }
        count(transfer, arrival.lines());
        arrival.surplus().stream()
                .sorted(Comparator.comparingLong(Unloading::item))
                .forEach(found -> transfer.add(new TransferSurplus(transfer, lot(transfer, found), found)));
        followers.received(transfer);
        post(transfer, arrival);
    }

    /** New lots are made in the order of their items, as everywhere. */
    private static long item(TransferArrival.Surplus found) {
        return found.lot() == null ? 0 : found.lot().itemId();
    }

    /** Refuses lines that are not those of the transfer, each once. */
    private static void count(Transfer transfer, List<TransferArrival.Line> counted) {
        Map<Long, TransferArrival.Line> byLot = counted.stream()
                .collect(Collectors.toMap(TransferArrival.Line::lotId, Function.identity(), (one, other) -> other));
        boolean whole = counted.size() == byLot.size()
                && counted.size() == transfer.getLines().size();
        for (TransferLine line : transfer.getLines()) {
            TransferArrival.@Nullable Line found = byLot.get(line.getLot().getId());
            if (!whole || found == null) {
                throw new EventRefused("supplies.transfer.lines");
            }
            line.receive(found);
        }
    }

    private Lot lot(Transfer transfer, TransferArrival.Surplus found) {
        if (found.lot() != null) {
            return lots.of(found.lot());
        }
        return transfer.getLines().stream()
                .map(TransferLine::getLot)
                .filter(lot -> Objects.equals(lot.getId(), found.lotId()))
                .findFirst()
                .orElseThrow(() -> new EventRefused("supplies.transfer.lines"));
    }

    private void post(Transfer transfer, TransferArrival arrival) {
        List<StockLine> in = Stream.concat(
                        arrival.lines().stream().flatMap(line -> taken(transfer, line)),
                        transfer.getSurplus().stream()
                                .map(more ->
                                        more.toStore(transfer.getDestination().getId())))
                .toList();
        @Nullable StockCommand accepted = command(EventKind.ARRIVAL, in, arrival);
        @Nullable Back back = back(transfer, arrival);
        entering.prepare(Stream.of(accepted, back == null ? null : back.command())
                .filter(Objects::nonNull)
                .toList());
        @Nullable StockEvent event = accepted == null ? null : entering.post(accepted);
        if (back != null) {
            Shipping.Sent sent =
                    shipping.send(back.command(), back.route(), time.now().plus(WAY_BACK));
            sent.transfer().returns(transfer);
        }
        transfer.receive(
                event,
                Objects.requireNonNullElseGet(arrival.occurredAt(), time::now),
                authority.caller().name());
    }

    private static Stream<StockLine> taken(Transfer transfer, TransferArrival.Line line) {
        List<StockLine> taken = new ArrayList<>();
        long transit = transfer.getTransit().getId();
        if (line.accepted().signum() > 0) {
            taken.add(new StockLine(
                    line.lotId(), transit, transfer.getDestination().getId(), line.accepted()));
        }
        if (line.lost().signum() > 0) {
            taken.add(new StockLine(line.lotId(), transit, Objects.requireNonNull(line.lossId()), line.lost()));
        }
        return taken.stream();
    }

    /** What is shipped back, and where it goes. */
    private record Back(Transfer.Route route, StockCommand command) {}

    private @Nullable Back back(Transfer transfer, TransferArrival arrival) {
        List<TransferArrival.Line> rejected = arrival.lines().stream()
                .filter(line -> line.rejected().signum() > 0)
                .toList();
        if (rejected.isEmpty()) {
            return null;
        }
        Location transit = transfers.transit(transfer.getSource());
        List<StockLine> lines = rejected.stream()
                .map(line ->
                        new StockLine(line.lotId(), transfer.getTransit().getId(), transit.getId(), line.rejected()))
                .toList();
        return new Back(
                new Transfer.Route(transfer.getDestination(), transfer.getSource(), transit),
                Objects.requireNonNull(command(EventKind.SHIPMENT, lines, arrival)));
    }

    private static @Nullable StockCommand command(EventKind kind, List<StockLine> lines, TransferArrival arrival) {
        String reasons = Stream.concat(
                        arrival.lines().stream()
                                .filter(line -> kind == EventKind.SHIPMENT
                                        ? line.rejected().signum() > 0
                                        : line.lost().signum() > 0)
                                .map(TransferArrival.Line::reason),
                        kind == EventKind.SHIPMENT
                                ? Stream.empty()
                                : arrival.surplus().stream().map(TransferArrival.Surplus::reason))
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining("; "));
        return lines.isEmpty()
                ? null
                : new StockCommand(kind, arrival.occurredAt(), lines, StockCommand.shortened(reasons), arrival.key());
    }

    /** Books out of the sender's store what came beyond what it had shipped. */
    void settle(String number, String reason, RequestKey key) {
        Transfer transfer = transfers.lock(number);
        Location store = transfer.getSource();
        authority.require(store.getUnitId(), Roles.LOGISTICS);
        List<TransferSurplus> open =
                transfer.getSurplus().stream().filter(transfers::isOpen).toList();
        if (open.isEmpty()) {
            throw new EventRefused("supplies.transfer.settled", number);
        }
        List<StockLine> lines =
                open.stream().map(more -> more.fromStore(store.getId())).toList();
        StockEvent event = entering.post(new StockCommand(EventKind.LOSS, null, lines, reason, key));
        open.forEach(more -> more.settle(event));
    }
}
