package org.fangxian.supplies;

import java.math.BigDecimal;
import org.fangxian.shared.Conflict;

/** What is asked for is there, but kept for requisitions that were granted. */
public class StockReserved extends Conflict {
    private static final long serialVersionUID = 1L;

    private StockReserved(Location location, Lot lot, String asked, Cards.Held held) {
        super(
                "supplies.reserved.refused",
                location.getName(),
                lot.getItem().getName(),
                lot.getNumber(),
                asked,
                text(held.free()),
                text(held.reserved()),
                lot.getItem().getBaseUnit());
    }

    static StockReserved of(Movement movement, Cards.Held held, BigDecimal asked) {
        return new StockReserved(movement.from(), movement.lot(), text(asked), held);
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
