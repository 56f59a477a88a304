package org.fangxian.sentences;

import java.math.BigDecimal;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Figures that somebody typed into the text. Every run of digits outside the tokens is one, with its decimals and
 * thousands separators, a percentage too. Not figures are: dates, hours and spans of time; ordinals; numbers of
 * documents and telephones; numbers of a list at the beginning of a sentence; digits within a name of Latin letters (N95, 2019-nCoV).
 * The exact marks stand in the wording file under {@code typed.}. Chinese numerals are words.
 */
public final class TypedFigures {
    private static final String DIGITS = "[0-9\uFF10-\uFF19]";
    private static final Pattern FIGURE = Pattern.compile(
            "(?:" + Script.TOKEN.pattern().replace("(\\d", "(?:\\d").replace("([^", "(?:[^") + "|"
                    + Wording.text("typed.not") + ")|(" + DIGITS + "+(?:[,\uFF0C]" + DIGITS
                    + "{3}(?!" + DIGITS + "))*(?:[.\uFF0E]" + DIGITS + "+)?)");
    private static final int WIDE = '\uFF10' - '0';

    private TypedFigures() {}

    /**
     * @param enter takes a typed figure down and answers its number
     * @return the stored text with a token in the place of each typed figure
     */
    public static String toTokens(String stored, ToIntFunction<BigDecimal> enter) {
        return FIGURE.matcher(stored).replaceAll(found -> {
            String typed = found.group(1);
            return Matcher.quoteReplacement(
                    typed == null ? found.group() : Script.token(enter.applyAsInt(number(typed)), ""));
        });
    }

    /** @return whether a text without tokens holds a figure */
    public static boolean in(String text) {
        return FIGURE.matcher(text).results().anyMatch(found -> found.group(1) != null);
    }

    private static BigDecimal number(String typed) {
        StringBuilder plain = new StringBuilder();
        for (char c : typed.toCharArray()) {
            plain.append(c == '\uFF0E' ? '.' : c >= '\uFF10' && c <= '\uFF19' ? (char) (c - WIDE) : c);
        }
        return new BigDecimal(plain.toString().replace(",", "").replace("\uFF0C", ""));
    }
}
