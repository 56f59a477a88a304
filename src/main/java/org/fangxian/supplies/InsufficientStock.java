package org.fangxian.supplies;

import java.math.BigDecimal;
import java.util.List;
import org.fangxian.shared.Conflict;

/** More is asked for than there is; perhaps somebody else was served a moment ago. */
public class InsufficientStock extends Conflict {
    private static final long serialVersionUID = 1L;

    private InsufficientStock(Location location, Lot lot, String asked, String held) {
        super(
                "supplies.insufficient",
                location.getName(),
                lot.getItem().getName(),
                lot.getNumber(),
                asked,
                held,
                lot.getItem().getBaseUnit());
    }

    static InsufficientStock of(Card card, List<Movement> movements, BigDecimal held, BigDecimal change) {
        Movement movement = LaterStockMissing.of(card, movements);
        return new InsufficientStock(movement.from(), movement.lot(), text(change.negate()), text(held));
    }

    /** Nothing of a lot is left. */
    static InsufficientStock none(Location location, Lot lot, BigDecimal asked) {
        return new InsufficientStock(location, lot, text(asked), "0");
    }

    private static String text(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
