package org.fangxian.supplies;

import java.math.BigDecimal;
import org.fangxian.items.Item;
import org.fangxian.shared.Conflict;

/** There is less that may be used than is asked for, be it that more is there which may not. */
public class UsableStockMissing extends Conflict {
    private static final long serialVersionUID = 1L;

    private UsableStockMissing(Item item, String asked, String usable) {
        super("supplies.usableMissing", item.getName(), asked, usable, item.getBaseUnit());
    }

    static UsableStockMissing of(Item item, BigDecimal asked, BigDecimal usable) {
        return new UsableStockMissing(item, asked.toPlainString(), usable.toPlainString());
    }
}
