package org.fangxian.supplies;

/** Is told, in the same transaction and before any card is locked, what becomes of a shipment or issue for which it waits. */
public interface ShipmentFollower {
    /** The transfer of that shipment is being received. */
    void received(long shipmentId);

    /**
     * The shipment or issue is taken back, or its arrival is. Refuses where something was done since that stands on it.
     *
     * @param undone the kind of the event that is reversed
     */
    void undone(long shipmentId, EventKind undone);
}
