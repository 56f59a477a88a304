package org.fangxian.items;

import java.util.stream.Collectors;
import org.fangxian.shared.DomainException;

/** An amount is not one that the item can have. */
public class AmountRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public AmountRefused(String item, String amount, String unit, boolean divisible) {
        this(divisible ? "items.amount.divisible" : "items.amount.whole", item, amount, unit);
    }

    private AmountRefused(String key, Object... args) {
        super(key, args);
    }

    /** What was typed is not an amount in units of the item. */
    static AmountRefused unreadable(ItemView item, String text) {
        String units = item.units().stream().map(ItemView.UnitOfItem::name).collect(Collectors.joining(", "));
        return new AmountRefused("items.amount.unreadable", item.name(), text, units);
    }
}
