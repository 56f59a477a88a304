package org.fangxian.items;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An item as it is chosen and counted.
 *
 * @param units in which it can be counted, the base unit among them
 */
public record ItemView(
        long id,
        String code,
        String name,
        String baseUnit,
        boolean divisible,
        boolean perishable,
        List<UnitOfItem> units) {
    private static final Pattern PART = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,6})?)(?![\\d.])\\s*([^\\d\\s.]*)\\s*");
    private static final int PLACES = 3;

    /**
     * Reads an amount as people write it: 120, or with units for every part, 3箱 2盒, also without a space, with full-width digits or
     * with commas between thousands. Refuses what is no amount, a unit that the item does not have, and parts of what
     * cannot be divided.
     *
     * @return the amount in the base unit
     */
    public BigDecimal amount(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("(?<=\\d),(?=\\d{3})", "")
                .strip();
        Matcher part = PART.matcher(normal);
        BigDecimal sum = BigDecimal.ZERO;
        int end = 0;
        boolean bare = false;
        while (end < normal.length() && part.find(end) && part.start() == end) {
            bare |= part.group(2).isEmpty();
            sum = sum.add(new BigDecimal(part.group(1)).multiply(factor(part.group(2), text)));
            end = part.end();
        }
        if (normal.isEmpty() || end < normal.length() || bare && !normal.matches("[\\d.]+")) {
            throw AmountRefused.unreadable(this, text);
        }
        BigDecimal amount = sum.stripTrailingZeros();
        if (amount.signum() <= 0 || amount.scale() > (divisible ? PLACES : 0)) {
            throw new AmountRefused(name, text, "", divisible);
        }
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private BigDecimal factor(String unit, String text) {
        return units.stream()
                .filter(one -> one.name().equals(unit.isEmpty() ? baseUnit : unit))
                .map(UnitOfItem::factor)
                .findFirst()
                .orElseThrow(() -> AmountRefused.unreadable(this, text));
    }

    /** @param factor how much of the base unit it is */
    public record UnitOfItem(String name, BigDecimal factor) {}
}
