package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.fangxian.supplies.requisitions.RequisitionState;
import org.jspecify.annotations.Nullable;

/**
 * A requisition as lists show it.
 *
 * @param firstItem the first of what is asked
 * @param items how many items are asked
 * @param paperDueAt until when the paper of an emergency is owed; null for all others
 * @param partly whether a part of what was approved has left, and the rest has not
 */
public record RequisitionRow(
        long id,
        String number,
        LocationView asking,
        LocationView store,
        LocalDate neededOn,
        String purpose,
        RequisitionState state,
        Instant requestedAt,
        String requestedBy,
        @Nullable Instant paperDueAt,
        @Nullable String paper,
        @Nullable Instant paperAt,
        String firstItem,
        long items,
        boolean partly)
        implements Serializable {
    static final String OWED = "r.paper_due_at is not null and r.paper_at is null and r.state <> 'CANCELLED'";

    static final String COLUMNS = "select r.id, r.number, " + LocationView.columns("f", "v") + ", "
            + LocationView.columns("w", "x") + ", r.needed_on, r.purpose, r.state, r.requested_at, a.display_name,"
            + " r.paper_due_at, r.paper, r.paper_at, (select i.name from requisition_line n join item i on i.id = n.item_id"
            + " where n.requisition_id = r.id order by n.id fetch first 1 rows only) first_item,"
            + " (select count(*) from requisition_line n where n.requisition_id = r.id) items,"
            + " case when exists (select 1 from requisition_line n where n.requisition_id = r.id and n.shipped > 0)"
            + " and exists (select 1 from requisition_line n where n.requisition_id = r.id and n.shipped < n.approved)"
            + " then 1 else 0 end partly"
            + " from requisition r join account a on a.id = r.requested_by"
            + " join location f on f.id = r.asking_id join unit v on v.id = f.unit_id"
            + " join location w on w.id = r.store_id join unit x on x.id = w.unit_id where ";

    static RequisitionRow of(Cells cells) {
        return new RequisitionRow(
                cells.number(),
                cells.text(),
                LocationView.of(cells),
                LocationView.of(cells),
                Objects.requireNonNull(cells.day()),
                cells.text(),
                RequisitionState.valueOf(cells.text()),
                cells.moment(),
                cells.text(),
                cells.momentOrNull(),
                cells.textOrNull(),
                cells.momentOrNull(),
                cells.text(),
                cells.number(),
                cells.number() == 1);
    }

    /** @return whether its paper is still owed */
    public boolean isOwed() {
        return paperDueAt != null && paperAt == null && state != RequisitionState.CANCELLED;
    }

    /** @return whether its paper should have followed by the instant */
    public boolean isOverdue(Instant now) {
        return isOwed() && Objects.requireNonNull(paperDueAt).isBefore(now);
    }
}
