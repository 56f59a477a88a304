package org.fangxian.barcodes;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a GS1 symbol says: article, lot, dates, serial, amount. Read as a scanner sends it, with the symbology in front
 * ({@code ]C1}, {@code ]d2}, {@code ]Q3}, {@code ]e0}) and FNC1 as the character 29, or as people write it, with the identifiers in
 * brackets.
 */
public final class ElementString {
    static final char SEPARATOR = '\u001d';

    private static final Pattern SYMBOLOGY = Pattern.compile("^](C1|d2|Q3|e0|J1)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([0-9]{2})\\)([^(]*)");
    private static final int YEARS_AHEAD = 50;
    private static final int CENTURY = 100;

    private final Map<Identifier, String> values;
    private final int thisYear;

    private ElementString(Map<Identifier, String> values, int thisYear) {
        this.values = values;
        this.thisYear = thisYear;
    }

    /**
     * @param today decides the century of two-digit years: at most 49 years back and 50 ahead
     * @return what was read; refuses an identifier that is unknown, stands twice, or whose value has not its form, and
     *     a date that does not exist
     */
    public static ElementString read(String scanned, LocalDate today) {
        String text = SYMBOLOGY.matcher(scanned.strip()).replaceFirst("");
        if (text.isEmpty()) {
            throw new BarcodeRefused("barcodes.empty");
        }
        Map<Identifier, String> values = text.startsWith("(") ? bracketed(text) : plain(text);
        ElementString read = new ElementString(values, today.getYear());
        read.check();
        return read;
    }

    /** @return whether the string looks like a GS1 symbol rather than a bare article number */
    public static boolean looksLike(String scanned) {
        return scanned.startsWith("(") || scanned.length() > 14 || scanned.indexOf(SEPARATOR) >= 0;
    }

    private static Map<Identifier, String> bracketed(String text) {
        Map<Identifier, String> values = new EnumMap<>(Identifier.class);
        Matcher parts = BRACKETED.matcher(text);
        int end = 0;
        while (parts.find() && parts.start() == end) {
            put(
                    values,
                    identifier(parts.group(1), 0, parts.start()),
                    parts.group(2).strip());
            end = parts.end();
        }
        if (end < text.length()) {
            throw new BarcodeRefused("barcodes.rest", text.substring(end));
        }
        return values;
    }

    private static Map<Identifier, String> plain(String text) {
        Map<Identifier, String> values = new EnumMap<>(Identifier.class);
        int position = text.charAt(0) == SEPARATOR ? 1 : 0;
        while (position < text.length()) {
            Identifier identifier = identifier(text, position, position);
            int begin = position + identifier.number().length();
            int end = identifier.end(text, begin);
            put(values, identifier, text.substring(begin, end));
            position = end < text.length() && text.charAt(end) == SEPARATOR ? end + 1 : end;
        }
        return values;
    }

    private static Identifier identifier(String text, int position, int shown) {
        return Identifier.at(text, position)
                .orElseThrow(() -> new BarcodeRefused(
                        "barcodes.identifier",
                        text.substring(position, Math.min(position + 2, text.length())),
                        shown + 1));
    }

    private static void put(Map<Identifier, String> values, Identifier identifier, String value) {
        if (!identifier.fits(value)) {
            throw new BarcodeRefused("barcodes.value", identifier.number(), value);
        }
        if (values.put(identifier, value) != null) {
            throw new BarcodeRefused("barcodes.twice", identifier.number());
        }
    }

    private void check() {
        gtin();
        expiry();
        produced();
    }

    public Optional<Gtin> gtin() {
        return value(Identifier.GTIN).map(Gtin::new);
    }

    public Optional<String> lot() {
        return value(Identifier.LOT);
    }

    public Optional<String> serial() {
        return value(Identifier.SERIAL);
    }

    /** @return the last day of use: the expiry date, or the best-before date where there is none */
    public Optional<LocalDate> expiry() {
        Optional<LocalDate> bestBefore = date(Identifier.BEST_BEFORE);
        return date(Identifier.EXPIRY).or(() -> bestBefore);
    }

    public Optional<LocalDate> produced() {
        return date(Identifier.PRODUCED);
    }

    /** @return how many pieces: the variable count, or the count of trade items contained */
    public Optional<Integer> count() {
        return value(Identifier.COUNT)
                .or(() -> value(Identifier.CONTAINED_COUNT))
                .map(Integer::valueOf);
    }

    private Optional<String> value(Identifier identifier) {
        return Optional.ofNullable(values.get(identifier));
    }

    private Optional<LocalDate> date(Identifier identifier) {
        return value(identifier).map(digits -> date(identifier, digits));
    }

    /** Day 00 is the last of the month. */
    private LocalDate date(Identifier identifier, String digits) {
        int month = Integer.parseInt(digits.substring(2, 4));
        int day = Integer.parseInt(digits.substring(4));
        if (month < 1 || month > 12) {
            throw new BarcodeRefused("barcodes.date", identifier.number(), digits);
        }
        YearMonth of = YearMonth.of(year(Integer.parseInt(digits.substring(0, 2))), month);
        if (day > of.lengthOfMonth()) {
            throw new BarcodeRefused("barcodes.date", identifier.number(), digits);
        }
        return day == 0 ? of.atEndOfMonth() : of.atDay(day);
    }

    private int year(int twoDigits) {
        int near = thisYear - thisYear % CENTURY + twoDigits;
        if (near - thisYear > YEARS_AHEAD) {
            return near - CENTURY;
        }
        return thisYear - near >= YEARS_AHEAD ? near + CENTURY : near;
    }
}
