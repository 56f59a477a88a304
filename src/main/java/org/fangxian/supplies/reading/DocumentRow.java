package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.Instant;
import org.fangxian.supplies.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * A document as lists show it.
 *
 * @param unitId whose logistics officer entered it
 * @param author by name, as far as the account has one
 * @param reverses the number of the document that it undoes
 * @param reversedBy the number of the document that undid it
 */
public record DocumentRow(
        long id,
        String number,
        EventKind kind,
        long unitId,
        String unitName,
        String author,
        @Nullable String reason,
        @Nullable String reverses,
        @Nullable String reversedBy,
        Instant occurredAt,
        Instant recordedAt)
        implements Serializable {
    static final String COLUMNS = "select e.id, e.number, e.kind, u.id unit_id, u.name,"
            + " coalesce(a.display_name, e.account) author, e.reason, o.number reverses, r.number reversed_by,"
            + " e.occurred_at, e.recorded_at from stock_event e join unit u on u.id = e.unit_id"
            + " left join account a on a.name = e.account left join stock_event o on o.id = e.reverses_id"
            + " left join stock_event r on r.reverses_id = e.id where ";

    static DocumentRow of(Cells cells) {
        return new DocumentRow(
                cells.number(),
                cells.text(),
                EventKind.valueOf(cells.text()),
                cells.number(),
                cells.text(),
                cells.text(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.textOrNull(),
                cells.moment(),
                cells.moment());
    }
}
