package org.fangxian.barcodes;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An application identifier and the form of what follows it (GS1 General Specifications, section 3). Those of a fixed
 * length need no separator behind them.
 */
enum Identifier {
    GTIN("01", "[0-9]{14}", true),
    LOT("10", "[!-z]{1,20}", false),
    PRODUCED("11", "[0-9]{6}", true),
    BEST_BEFORE("15", "[0-9]{6}", true),
    EXPIRY("17", "[0-9]{6}", true),
    SERIAL("21", "[!-z]{1,20}", false),
    COUNT("30", "[0-9]{1,8}", false),
    CONTAINED_COUNT("37", "[0-9]{1,8}", false);

    private static final int NUMBER_LENGTH = 2;

    private final String number;
    private final Pattern form;
    private final boolean fixed;

    Identifier(String number, String form, boolean fixed) {
        this.number = number;
        this.form = Pattern.compile(form);
        this.fixed = fixed;
    }

    static Optional<Identifier> at(String text, int position) {
        String asked = text.substring(position, Math.min(position + NUMBER_LENGTH, text.length()));
        return Arrays.stream(values())
                .filter(identifier -> identifier.number.equals(asked))
                .findFirst();
    }

    String number() {
        return number;
    }

    /** @return where the value ends that begins there: after its length, or before the separator */
    int end(String text, int begin) {
        int separator = text.indexOf(ElementString.SEPARATOR, begin);
        int most = separator < 0 ? text.length() : separator;
        return fixed ? Math.min(begin + length(), most) : most;
    }

    private int length() {
        return this == GTIN ? 14 : 6;
    }

    boolean fits(String value) {
        return form.matcher(value).matches();
    }
}
