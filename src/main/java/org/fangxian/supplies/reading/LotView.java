package org.fangxian.supplies.reading;

import java.io.Serializable;
import java.time.LocalDate;
import org.fangxian.supplies.Fitness;
import org.jspecify.annotations.Nullable;

/**
 * A lot with its item, as lists show it.
 *
 * @param number the maker's; empty where there is none
 * @param expiresOn the last day of use
 */
public record LotView(
        long id,
        long itemId,
        int itemOrder,
        String itemCode,
        String itemName,
        String baseUnit,
        String number,
        String maker,
        @Nullable LocalDate expiresOn,
        Fitness fitness)
        implements Serializable {
    static final String COLUMNS =
            "t.id lot_id, i.id item_id, i.sort_order, i.code item_code, i.name item_name, i.base_unit, t.number lot_number,"
                    + " t.maker, t.expires_on, t.fitness";

    static LotView of(Cells cells) {
        return new LotView(
                cells.number(),
                cells.number(),
                (int) cells.number(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.day(),
                Fitness.valueOf(cells.text()));
    }

    /** @return how near its last day of use is, seen from a day */
    public Shelf shelf(LocalDate day) {
        return Shelf.of(expiresOn, day);
    }
}
