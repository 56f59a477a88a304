package org.fangxian.items;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept in stock. Its amounts are in its base unit; a divisible one has up to three decimal places. What
 * is perishable has an expiry with every lot.
 */
@Entity
public class Item {
    private static final int PLACES = 3;

    @Id
    @GeneratedValue(generator = "item_seq")
    @SequenceGenerator(name = "item_seq", sequenceName = "item_seq", allocationSize = 50)
    private long id;

    private String code;
    private String name;
    private @Nullable String standard;
    private @Nullable String protectionCode;
    private String baseUnit;
    private boolean divisible;
    private boolean perishable;
    private int sortOrder;

    @Version
    private int version;

    protected Item() {}

    public long getId() {
        return id;
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    /** @return the standard that a lot has to meet, such as GB 19083-2010 */
    public @Nullable String getStandard() {
        return standard;
    }

    /** @return the protection class, which says at which posts it may be worn; null for what is not worn */
    public @Nullable String getProtectionCode() {
        return protectionCode;
    }

    public String getBaseUnit() {
        return baseUnit;
    }

    public boolean isPerishable() {
        return perishable;
    }

    /** Refuses an amount that is not above 0, or has more decimal places than the item has parts. */
    public void requireAmount(BigDecimal amount) {
        int places = Math.max(amount.stripTrailingZeros().scale(), 0);
        if (amount.signum() <= 0 || places > (divisible ? PLACES : 0)) {
            throw new AmountRefused(name, amount.toPlainString(), baseUnit, divisible);
        }
    }
}
