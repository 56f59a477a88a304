package org.fangxian.supplies.counts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the book says of the instants at which lots were counted: what is there now, less what came since, and what went since. So it
 * costs what has moved since the count was opened, however long the card is.
 */
public final class Books {
    /** Of each turn the figure and the book, both null where there is none; for lines {@code n} of counts {@code c} with balances {@code b}. */
    public static final String COLUMNS = Stream.of("first", "second", "third")
            .map(turn ->
                    "n.%1$s_amount, case when n.%1$s_at is not null then coalesce(b.amount, 0) - %2$s + %3$s end %1$s_book"
                            .formatted(turn, since("to_id", turn), since("from_id", turn)))
            .collect(Collectors.joining(", "));

    /** Lines with their counts and with what is there now. */
    public static final String FROM = " from stock_count_line n join stock_count c on c.id = n.count_id"
            + " left join stock_balance b on b.location_id = c.location_id and b.lot_id = n.lot_id ";

    private Books() {}

    private static String since(String end, String turn) {
        return ("coalesce((select sum(p.amount) from posting p where p.%s = c.location_id and p.lot_id = n.lot_id"
                        + " and p.occurred_on >= c.opened_on and p.occurred_at > n.%s_at), 0)")
                .formatted(end, turn);
    }
}
