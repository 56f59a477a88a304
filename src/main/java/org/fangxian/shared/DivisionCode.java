package org.fangxian.shared;

/**
 * A code of the statistical divisions, 12 digits: province 2, city 2, county 2, town 3, village 3. Source: National
 * Bureau of Statistics, rules for coding statistical divisions. A code belongs to an edition and is never a foreign key.
 */
public record DivisionCode(String digits) {
    public DivisionCode {
        if (!digits.matches("\\d{12}")) {
            throw new DomainException("shared.divisionCode.malformed", digits);
        }
    }

    /** @return the code without the zeros of the levels below: 4, 6, 9 or 12 digits */
    public String shortForm() {
        if (digits.endsWith("00000000")) {
            return digits.substring(0, 4) + "00";
        }
        return digits.endsWith("000000")
                ? digits.substring(0, 6)
                : digits.endsWith("000") ? digits.substring(0, 9) : digits;
    }
}
