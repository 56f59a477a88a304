package org.fangxian.items;

import org.fangxian.shared.DomainException;

/** An amount is not one that the item can have. */
public class AmountRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public AmountRefused(String item, String amount, String unit, boolean divisible) {
        super(divisible ? "items.amount.divisible" : "items.amount.whole", item, amount, unit);
    }
}
