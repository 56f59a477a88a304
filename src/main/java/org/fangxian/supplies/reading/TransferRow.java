package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as lists show it.
 *
 * @param id of its shipment, by which lists are ordered
 * @param firstItem the first of what it brings
 * @param lots how many lots it brings
 * @param returns the number of the transfer of which it brings back what was rejected
 * @param arrival the number of the document by which it was taken in
 * @param different whether it was received, and not as shipped
 * @param open whether more came than was shipped, and the sender has not booked it out
 */
public record TransferRow(
        long id,
        String number,
        LocationView source,
        LocationView destination,
        Instant shippedAt,
        String shippedBy,
        @Nullable String reason,
        Instant dueAt,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String withdrawnBy,
        @Nullable String returns,
        @Nullable String arrival,
        String firstItem,
        long lots,
        boolean different,
        boolean open)
        implements Serializable {
    static final String DIFFERENT =
            "(exists (select 1 from transfer_line n where n.transfer_id = t.id and n.accepted < n.shipped)"
                    + " or exists (select 1 from transfer_surplus s where s.transfer_id = t.id))";
    private static final String OPEN =
            "exists (select 1 from transfer_surplus s left join stock_event b on b.reverses_id = s.settled_id"
                    + " where s.transfer_id = t.id and (s.settled_id is null or b.id is not null))";

    static final String COLUMNS = "select t.id, e.number, " + LocationView.columns("f", "v") + ", "
            + LocationView.columns("w", "x")
            + ", e.occurred_at, coalesce(a.display_name, e.account) shipped_by, e.reason,"
            + " t.due_at, t.received_at, coalesce(c.display_name, t.received_by) receiver, r.number withdrawn,"
            + " o.number returned, i.number arrived, (select p.name from transfer_line n join lot l on l.id = n.lot_id"
            + " join item p on p.id = l.item_id where n.transfer_id = t.id order by n.id fetch first 1 rows only) first_item,"
            + " (select count(*) from transfer_line n where n.transfer_id = t.id) lots, case when " + DIFFERENT
            + " then 1 else 0 end different, case when " + OPEN + " then 1 else 0 end opened"
            + " from transfer t join stock_event e on e.id = t.id"
            + " join location f on f.id = t.source_id join unit v on v.id = f.unit_id"
            + " join location w on w.id = t.destination_id join unit x on x.id = w.unit_id"
            + " left join account a on a.name = e.account left join account c on c.name = t.received_by"
            + " left join stock_event r on r.reverses_id = e.id left join stock_event o on o.id = t.returns_id"
            + " left join stock_event i on i.id = t.arrival_id where ";

    static TransferRow of(Cells cells) {
        return new TransferRow(
                cells.number(),
                cells.text(),
                LocationView.of(cells),
                LocationView.of(cells),
                cells.moment(),
                cells.text(),
                cells.textOrNull(),
                cells.moment(),
                cells.momentOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.text(),
                cells.number(),
                cells.number() == 1,
                cells.number() == 1);
    }

    /** @return where it stands at an instant */
    public TransferState state(Instant now) {
        if (withdrawnBy != null) {
            return TransferState.WITHDRAWN;
        }
        if (receivedAt != null) {
            return TransferState.RECEIVED;
        }
        return dueAt.isBefore(now) ? TransferState.OVERDUE : TransferState.UNDER_WAY;
    }

    /** @return whether it is still to be received */
    public boolean isUnderWay() {
        return withdrawnBy == null && receivedAt == null;
    }
}
