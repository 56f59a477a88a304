package org.fangxian.sentences;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The fixed wording of official documents: dates, periods, numerals. It is Chinese whatever language the screen speaks. */
public final class Wording {
    private static final String FILE = "/reference/briefing/wording.properties";
    private static final Properties WORDS = read();
    private static final int TEN = 10;

    private Wording() {}

    /** @return the wording of the key with its places filled; numbers are written without separators */
    public static String format(String key, Object... args) {
        Object[] plain = Arrays.stream(args).map(String::valueOf).toArray();
        return new MessageFormat(text(key), Locale.ROOT).format(plain);
    }

    /** @return the wording of the key as it stands */
    public static String text(String key) {
        return Objects.requireNonNull(WORDS.getProperty(key), key);
    }

    /** @return year, month and day in Arabic figures without leading zeros (GB/T 9704-2012, 7.3.5.4) */
    public static String date(LocalDate date) {
        return format("date", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    /** @return month and day */
    public static String day(LocalDate date) {
        return format("day", date.getMonthValue(), date.getDayOfMonth());
    }

    /** @return a figure without separators and trailing zeros; the dash for one that is missing */
    public static String amount(@Nullable BigDecimal amount) {
        return amount == null ? text("missing") : amount.stripTrailingZeros().toPlainString();
    }

    /** @return the number of a heading in Chinese numerals, 1 to 99 */
    public static String numeral(int number) {
        String[] digits = text("numerals").split(" ", -1);
        String ones = number % TEN == 0 ? "" : digits[number % TEN - 1];
        String tens = number / TEN < 2 ? "" : digits[number / TEN - 1];
        return number < TEN ? ones : tens + digits[TEN - 1] + ones;
    }

    private static Properties read() {
        Properties words = new Properties();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(FILE));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
