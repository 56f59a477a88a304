package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import org.fangxian.supplies.counts.CountState;
import org.jspecify.annotations.Nullable;

/**
 * A count as lists show it; nothing in it tells a figure.
 *
 * @param whole whether everything that lies there is counted
 * @param document the number of the document by which the differences were posted; null where there is none
 * @param reversedBy the number of the document that undid it
 * @param lots how many lots are on it
 * @param due how many of them are to be counted in this turn, {@code open} how many still
 */
public record CountRow(
        long id,
        String number,
        LocationView location,
        boolean whole,
        String purpose,
        CountState state,
        Instant openedAt,
        String openedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable String account,
        @Nullable String document,
        @Nullable String reversedBy,
        long lots,
        long due,
        long open)
        implements Serializable {
    private static final String OF_COUNT = "(select count(*) from stock_count_line n where n.count_id = c.id";

    static final String COLUMNS = "select c.id count_id, c.number, " + LocationView.columns("l", "u")
            + ", case when c.whole then 1 else 0 end whole_place, c.purpose, c.state, c.opened_at, o.display_name opener, c.approved_at,"
            + " a.display_name approver, d.name account_name, e.number document_number, r.number reversed_by, "
            + OF_COUNT + ") lots, " + OF_COUNT + " and n.due is not null) due_lots, " + OF_COUNT
            + " and (n.due = 'FIRST' and n.first_at is null or n.due = 'SECOND' and n.second_at is null"
            + " or n.due = 'RECOUNT' and n.third_at is null)) open_lots"
            + " from stock_count c join location l on l.id = c.location_id join unit u on u.id = l.unit_id"
            + " join account o on o.id = c.opened_by left join account a on a.id = c.approved_by"
            + " left join location d on d.id = c.account_id left join stock_event e on e.id = c.event_id"
            + " left join stock_event r on r.reverses_id = c.event_id where ";

    static CountRow of(Cells cells) {
        return new CountRow(
                cells.number(),
                cells.text(),
                LocationView.of(cells),
                cells.number() == 1,
                cells.text(),
                CountState.valueOf(cells.text()),
                cells.moment(),
                cells.text(),
                cells.momentOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.number(),
                cells.number(),
                cells.number());
    }
}
