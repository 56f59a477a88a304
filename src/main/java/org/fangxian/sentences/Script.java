package org.fangxian.sentences;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fangxian.sentences.Piece.Figure;
import org.fangxian.sentences.Piece.Words;

/**
 * Text as it is stored: words, and tokens that name a figure by its number. {@code {f:12}} shows the figure, {@code
 * {f:12|no new cases}} shows words in its place.
 */
public final class Script {
    static final Pattern TOKEN = Pattern.compile("\\{f:(\\d{1,6})(?:\\|([^{}|]*))?}");

    /** Words, or a figure's token; number 0 for words. Words of a token stand in the figure's place. */
    public record Fragment(int figure, String words) {}

    private Script() {}

    /** @return stored text of what was spoken, asking the number of each figure */
    public static String write(List<Piece> spoken, ToIntFunction<Figure> numbers) {
        StringBuilder text = new StringBuilder();
        for (Piece piece : spoken) {
            if (piece instanceof Words words) {
                text.append(words.text());
            } else if (piece instanceof Figure figure) {
                text.append(token(numbers.applyAsInt(figure), figure.phrase() == null ? "" : figure.phrase()));
            }
        }
        return text.toString();
    }

    /** @return the token of a figure; with words that stand in its place unless these are empty */
    public static String token(int figure, String words) {
        return "{f:" + figure + (words.isEmpty() ? "" : "|" + words) + "}";
    }

    /** @return stored text as a row of words and tokens */
    public static List<Fragment> read(String stored) {
        List<Fragment> fragments = new ArrayList<>();
        Matcher token = TOKEN.matcher(stored);
        int end = 0;
        while (token.find()) {
            if (token.start() > end) {
                fragments.add(new Fragment(0, stored.substring(end, token.start())));
            }
            String words = token.group(2);
            fragments.add(new Fragment(Integer.parseInt(token.group(1)), words == null ? "" : words));
            end = token.end();
        }
        if (end < stored.length()) {
            fragments.add(new Fragment(0, stored.substring(end)));
        }
        return fragments;
    }

    /** @return the numbers of the figures that stored text names, in the order of their first place */
    public static Set<Integer> figures(String stored) {
        return TOKEN.matcher(stored)
                .results()
                .map(token -> Integer.valueOf(token.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** @return the text with each figure, or the words in its place, written out */
    public static String plain(String stored, Function<Integer, String> figures) {
        return TOKEN.matcher(stored).replaceAll(token -> Matcher.quoteReplacement(shown(token, figures)));
    }

    /** @return the text with other numbers in its tokens */
    public static String renumbered(String stored, IntUnaryOperator numbers) {
        return TOKEN.matcher(stored).replaceAll(token -> {
            String words = token.group(2) == null ? "" : token.group(2);
            return Matcher.quoteReplacement(token(numbers.applyAsInt(Integer.parseInt(token.group(1))), words));
        });
    }

    /** @return what was spoken without its figures: equal as long as the same phrases were chosen */
    public static String skeleton(List<Piece> spoken) {
        return spoken.stream()
                .map(piece -> piece instanceof Words words
                        ? words.text()
                        : "{" + ((Figure) piece).ref() + ((Figure) piece).phrase() + "}")
                .collect(Collectors.joining());
    }

    private static String shown(MatchResult token, Function<Integer, String> figures) {
        return token.group(2) == null ? figures.apply(Integer.valueOf(token.group(1))) : token.group(2);
    }

    static List<Piece> joined(List<Piece> pieces) {
        List<Piece> joined = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Words more) {
                words.append(more.text());
            } else {
                flush(words, joined);
                joined.add(piece);
            }
        }
        flush(words, joined);
        return List.copyOf(joined);
    }

    private static void flush(StringBuilder words, List<Piece> joined) {
        if (!words.isEmpty()) {
            joined.add(new Words(words.toString()));
            words.setLength(0);
        }
    }
}
