package org.fangxian.supplies;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stock that left a store for another, until that one has received it: all of it accepted, rejected or lost. What was
 * rejected is a transfer of its own, back to the sender.
 */
@Entity
public class Transfer {
    @Id
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "source_id")
    private Location source;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "destination_id")
    private Location destination;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "transit_id")
    private Location transit;

    private Instant dueAt;
    private @Nullable Long returnsId;
    private @Nullable Long arrivalId;
    private @Nullable Instant receivedAt;
    private @Nullable String receivedBy;

    @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<TransferLine> lines = new ArrayList<>();

    @OneToMany(mappedBy = "transfer", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    private List<TransferSurplus> surplus = new ArrayList<>();

    @Version
    private int version;

    protected Transfer() {}

    /** @param shipped of each lot, in the order of the document */
    Transfer(StockEvent shipment, Route route, Instant dueAt, Map<Lot, BigDecimal> shipped) {
        this.id = shipment.getId();
        this.source = route.source();
        this.destination = route.destination();
        this.transit = route.transit();
        this.dueAt = dueAt;
        shipped.forEach((lot, amount) -> lines.add(new TransferLine(this, lot, amount)));
    }

    /** From where to where, and where it is meanwhile. */
    record Route(Location source, Location destination, Location transit) {}

    /** It brings back what of another transfer was rejected. */
    void returns(Transfer other) {
        returnsId = other.id;
    }

    void receive(@Nullable StockEvent arrival, Instant at, String account) {
        arrivalId = arrival == null ? null : arrival.getId();
        receivedAt = at;
        receivedBy = account;
    }

    /** As if it had not arrived yet. */
    void reopen() {
        arrivalId = null;
        receivedAt = null;
        receivedBy = null;
        lines.forEach(TransferLine::reopen);
        surplus.clear();
    }

    /** Refuses a second one of the same lot. */
    void add(TransferSurplus more) {
        if (surplus.stream()
                .anyMatch(one -> one.getLot().getId() == more.getLot().getId())) {
            throw new EventRefused(
                    "supplies.transfer.twice",
                    more.getLot().getItem().getName(),
                    more.getLot().getNumber());
        }
        surplus.add(more);
    }

    public long getId() {
        return id;
    }

    Location getSource() {
        return source;
    }

    Location getDestination() {
        return destination;
    }

    Location getTransit() {
        return transit;
    }

    @Nullable
    Long getReturnsId() {
        return returnsId;
    }

    boolean isReceived() {
        return receivedAt != null;
    }

    List<TransferLine> getLines() {
        return lines;
    }

    List<TransferSurplus> getSurplus() {
        return surplus;
    }
}
