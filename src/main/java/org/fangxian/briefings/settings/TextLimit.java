package org.fangxian.briefings.settings;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What the columns take: longer text and larger figures are refused in words before the database does. */
public final class TextLimit {
    static final int NAME = 100;
    static final int SECRECY = 50;
    static final int RECIPIENTS = 1000;
    public static final int TITLE = 200;
    public static final int REASON = 400;
    public static final int LEAD = 100;
    public static final int PARAGRAPH = 6000;
    public static final int STORED_PARAGRAPH = 20_000;
    public static final int SOURCE = 4000;
    public static final int TEMPLATE = 20_000;

    private static final int DIGITS = 14;
    private static final int DECIMALS = 4;
    private static final int QUOTED = 12;

    private TextLimit() {}

    public static void ask(@Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new EditRefused("briefings.tooLong", text.substring(0, QUOTED), text.length(), most);
        }
    }

    public static void ask(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        if (plain.precision() - plain.scale() > DIGITS || plain.scale() > DECIMALS) {
            throw new EditRefused("briefings.tooLarge", plain.toPlainString(), DIGITS, DECIMALS);
        }
    }
}
