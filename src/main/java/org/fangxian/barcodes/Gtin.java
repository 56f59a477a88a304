package org.fangxian.barcodes;

import java.util.regex.Pattern;

/** A global trade item number of 14 digits with its check digit (GS1 General Specifications, section 7.9; GB 12904). */
public record Gtin(String digits) {
    private static final Pattern FORM = Pattern.compile("[0-9]{8}|[0-9]{12,14}");
    private static final int LENGTH = 14;
    private static final int HEAVY = 3;

    /** @param digits 8, 12, 13 or 14; shorter ones are filled with zeros in front; refuses a wrong check digit */
    public Gtin {
        if (!FORM.matcher(digits).matches()) {
            throw new BarcodeRefused("barcodes.gtin.form", digits);
        }
        digits = "0".repeat(LENGTH - digits.length()) + digits;
        if (checkDigit(digits) != digits.charAt(LENGTH - 1) - '0') {
            throw new BarcodeRefused("barcodes.gtin.check", digits, checkDigit(digits));
        }
    }

    private static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? HEAVY : 1);
        }
        return (10 - sum % 10) % 10;
    }
}
