package org.fangxian.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A citizen's identity number, 18 characters: division 6, date of birth 8, order number 3, check digit. Source: GB
 * 11643-1999. Written with a capital X. A number whose check digit or date of birth is wrong is refused.
 */
public record ResidentId(String number) {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_DIGITS = "10X98765432";
    private static final int BORN_FROM = 6;
    private static final int BORN_TO = 14;

    public ResidentId {
        number = number.strip().toUpperCase(Locale.ROOT);
        if (!number.matches("[1-9]\\d{16}[0-9X]") || !isDate(number.substring(BORN_FROM, BORN_TO))) {
            throw new DomainException("shared.residentId.malformed");
        }
        if (number.charAt(number.length() - 1) != checkDigit(number)) {
            throw new DomainException("shared.residentId.checkDigit");
        }
    }

    private static boolean isDate(String digits) {
        try {
            return !LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).isBefore(LocalDate.of(1800, 1, 1));
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** ISO 7064, MOD 11-2. */
    private static char checkDigit(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += Character.digit(number.charAt(i), 10) * WEIGHTS[i];
        }
        return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
    }

    public LocalDate born() {
        return LocalDate.parse(number.substring(BORN_FROM, BORN_TO), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** @return what everybody may see: the division and the last two characters, by which two people are told apart */
    public String masked() {
        return number.substring(0, BORN_FROM) + "*".repeat(10) + number.substring(16);
    }

    /** Never in a log by accident. */
    @Override
    public String toString() {
        return masked();
    }
}
