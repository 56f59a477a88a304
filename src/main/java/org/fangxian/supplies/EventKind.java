package org.fangxian.supplies;

import static org.fangxian.supplies.LocationKind.ALLOCATION;
import static org.fangxian.supplies.LocationKind.DONOR;
import static org.fangxian.supplies.LocationKind.POST;
import static org.fangxian.supplies.LocationKind.STORE;
import static org.fangxian.supplies.LocationKind.SUPPLIER;
import static org.fangxian.supplies.LocationKind.TRANSIT;
import static org.fangxian.supplies.LocationKind.UNIT_STORE;

import java.util.Set;

/** What happens to stock, and between which locations it may. */
public enum EventKind {
    RECEIPT("RK", Set.of(SUPPLIER, DONOR, ALLOCATION), Set.of(STORE, UNIT_STORE)),
    ISSUE("CK", Set.of(STORE, UNIT_STORE), Set.of(UNIT_STORE, POST)),
    /** Also sends back what was rejected, before it was in a store. */
    SHIPMENT("DB", Set.of(STORE, UNIT_STORE, TRANSIT), Set.of(TRANSIT)),
    /** What came beyond what was shipped stands against an account. */
    ARRIVAL("SH", Set.of(TRANSIT, LocationKind.LOSS), Set.of(STORE, UNIT_STORE, LocationKind.LOSS)),
    RETURN("TH", Set.of(POST, UNIT_STORE), Set.of(STORE, UNIT_STORE)),
    CONSUMED("XH", Set.of(POST, UNIT_STORE), Set.of(LocationKind.CONSUMED)),
    LOSS("BS", Set.of(STORE, UNIT_STORE, POST, TRANSIT), Set.of(LocationKind.LOSS)),
    /** Posts what a count found to be missing, or too much. */
    COUNT("PD", Set.of(STORE, UNIT_STORE, POST, LocationKind.LOSS), Set.of(STORE, UNIT_STORE, POST, LocationKind.LOSS)),
    /** Brings back what another event moved. */
    REVERSAL("CX", Set.of(LocationKind.values()), Set.of(LocationKind.values()));

    private final String prefix;
    private final Set<LocationKind> from;
    private final Set<LocationKind> to;

    EventKind(String prefix, Set<LocationKind> from, Set<LocationKind> to) {
        this.prefix = prefix;
        this.from = from;
        this.to = to;
    }

    /** @return the letters with which its document numbers begin */
    String prefix() {
        return prefix;
    }

    boolean allows(LocationKind source, LocationKind target) {
        boolean counted = this != COUNT || source == LocationKind.LOSS != (target == LocationKind.LOSS);
        boolean moved = source != LocationKind.LOSS || target != LocationKind.LOSS;
        return from.contains(source) && to.contains(target) && counted && moved;
    }

    /** @return whether it belongs to a transfer, which has two sides and is entered as such */
    boolean isOfTransfer() {
        return this == SHIPMENT || this == ARRIVAL;
    }

    /** @return whether a reason must be given */
    public boolean asksReason() {
        return this == LOSS || this == COUNT || this == REVERSAL;
    }

    /** @return whether the one who receives acts, rather than the one who gives */
    boolean actsAtTarget() {
        return this == RECEIPT || this == RETURN;
    }
}
