package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Turns;
import org.jspecify.annotations.Nullable;

/** Transfers. One is locked by its shipment, whoever acts on it: who receives it, and who takes it back. */
@ApplicationScoped
class TransferRows {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private StockRows rows;

    @Inject
    private Turns turns;

    /** @return the transfer of that number, locked until the transaction ends; refuses one that was taken back */
    Transfer lock(String number) {
        StockEvent shipment = rows.event(number).orElseThrow(() -> new NotFound("transfer", number));
        boolean reversed = rows.lockIsReversed(shipment);
        Transfer transfer = entities.find(Transfer.class, shipment.getId());
        if (transfer == null) {
            throw new NotFound("transfer", number);
        }
        if (reversed) {
            throw new EventRefused("supplies.transfer.withdrawn", number);
        }
        return transfer;
    }

    Instant shippedAt(Transfer transfer) {
        return entities.find(StockEvent.class, transfer.getId()).getOccurredAt();
    }

    /** @return whether the sender has not booked it out, or has undone that */
    boolean isOpen(TransferSurplus surplus) {
        @Nullable StockEvent settled = surplus.getSettled();
        return settled == null || rows.isReversed(settled);
    }

    /** Where stock is on its way to a store; opened when it is sent there for the first time. */
    Location transit(Location destination) {
        return found(destination).orElseGet(() -> {
            turns.take(List.of("transit " + destination.getId()));
            return found(destination).orElseGet(() -> opened(destination));
        });
    }

    private Optional<Location> found(Location destination) {
        return entities.createQuery("select l from Location l where l.destinationId = :destination", Location.class)
                .setParameter("destination", destination.getId())
                .getResultStream()
                .findFirst();
    }

    private Location opened(Location destination) {
        String name = Texts.of(Texts.CHINESE).format("supplies.underWay", destination.getName());
        Location transit = Location.under(destination, name);
        entities.persist(transit);
        return transit;
    }

    /**
     * Makes a transfer fit for the reversal of one of its events, or refuses it; other events are none of its business.
     *
     * @return the id of the shipment of an arrival, of any other event its own
     */
    long takeBack(StockEvent event) {
        return switch (event.getKind()) {
            case SHIPMENT -> {
                takeBackShipment(event);
                yield event.getId();
            }
            case ARRIVAL -> takeBackArrival(event);
            default -> event.getId();
        };
    }

    private void takeBackShipment(StockEvent event) {
        boolean reversed = rows.lockIsReversed(event);
        Transfer transfer = entities.find(Transfer.class, event.getId());
        if (transfer == null || reversed) {
            return;
        }
        if (transfer.isReceived()) {
            throw new EventRefused("supplies.transfer.received", event.getNumber());
        }
        if (transfer.getReturnsId() != null) {
            throw new EventRefused("supplies.transfer.isReturn", event.getNumber());
        }
    }

    private long takeBackArrival(StockEvent event) {
        @Nullable
        StockEvent shipment = entities.createQuery(
                        "select e from StockEvent e, Transfer t where t.arrivalId = :arrival and e.id = t.id",
                        StockEvent.class)
                .setParameter("arrival", event.getId())
                .getResultStream()
                .findFirst()
                .orElse(null);
        if (shipment == null) {
            return event.getId();
        }
        Transfer transfer = lock(shipment.getNumber());
        boolean settled = !transfer.getSurplus().stream().allMatch(this::isOpen);
        if (settled || isReturned(transfer)) {
            throw new EventRefused("supplies.transfer.actedUpon", event.getNumber());
        }
        transfer.reopen();
        return transfer.getId();
    }

    private boolean isReturned(Transfer transfer) {
        return !entities.createQuery("select t.id from Transfer t where t.returnsId = :id", Long.class)
                .setParameter("id", transfer.getId())
                .getResultList()
                .isEmpty();
    }
}
