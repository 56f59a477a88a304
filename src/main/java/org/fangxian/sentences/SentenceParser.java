package org.fangxian.sentences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the sentence language. Characters after a backslash are moved out of the way while the marks are looked for. */
final class SentenceParser {
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern FIGURE = Pattern.compile("([A-Z][A-Z0-9_]*)(?:@([0-9A-Z-]+))?(?:([?~*])(.*))?");
    private static final Pattern WORD = Pattern.compile("(?:(period|until) ([A-Z0-9_]+)|(date|city))");
    private static final Set<String> SPANS =
            Set.of(Arrays.stream(Span.values()).map(Enum::name).toArray(String[]::new));

    /** The marks, and the private characters that stand for them while they are escaped. */
    private static final String MARKS = "{}|#%\\";

    private static final char ESCAPED = '\uE000';
    private static final int MAX_COMPARED = 4;
    private static final int MAX_LISTED = 5;

    private final String text;

    SentenceParser(String text) {
        this.text = hide(text);
    }

    List<Part> parse() {
        List<Part> parts = new ArrayList<>();
        Matcher place = PLACE.matcher(text);
        int end = 0;
        while (place.find()) {
            literal(text.substring(end, place.start()), parts);
            parts.add(part(place.group(1)));
            end = place.end();
        }
        literal(text.substring(end), parts);
        return List.copyOf(parts);
    }

    private static void literal(String words, List<Part> parts) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            throw new BadTemplate(show(words));
        }
        if (!words.isEmpty()) {
            parts.add(new Part.Literal(show(words)));
        }
    }

    private static Part part(String body) {
        Matcher word = WORD.matcher(body);
        if (word.matches()) {
            return word(word);
        }
        Matcher figure = FIGURE.matcher(body);
        if (!figure.matches()) {
            throw new BadTemplate(show(body));
        }
        FigureRef ref = FigureRef.value(figure.group(1), figure.group(2));
        if (figure.group(3) == null) {
            return new Part.Amount(ref);
        }
        List<String> phrases = List.of(figure.group(4).split("\\|", -1));
        return switch (figure.group(3)) {
            case "?" -> condition(ref, phrases);
            case "~" -> comparison(ref, phrases);
            default -> breakdown(ref, phrases);
        };
    }

    private static Part word(Matcher word) {
        String span = word.group(2);
        if (span == null) {
            return new Part.Word(word.group(3), "");
        }
        if (!SPANS.contains(span)) {
            throw new BadTemplate(span);
        }
        return new Part.Word(word.group(1), span);
    }

    private static Part condition(FigureRef ref, List<String> phrases) {
        count(ref, phrases, 2, 2);
        return new Part.Condition(ref, phrase(phrases.get(0)), phrase(phrases.get(1)));
    }

    private static Part comparison(FigureRef ref, List<String> phrases) {
        count(ref, phrases, 3, MAX_COMPARED);
        String unknown = phrases.size() == MAX_COMPARED ? phrases.get(3) : "";
        return new Part.Comparison(
                ref, phrase(phrases.get(0)), phrase(phrases.get(1)), phrase(phrases.get(2)), phrase(unknown));
    }

    private static Part breakdown(FigureRef ref, List<String> phrases) {
        count(ref, phrases, MAX_LISTED - 1, MAX_LISTED);
        if (ref.area() != null
                || !phrases.get(1).contains("%")
                || !phrases.get(1).contains("#")) {
            throw new BadTemplate(ref.indicator());
        }
        String silent = phrases.size() == MAX_LISTED ? show(phrases.get(4)) : "";
        Part.Frame frame = new Part.Frame(show(phrases.get(0)), show(phrases.get(2)), show(phrases.get(3)), silent);
        return new Part.Breakdown(ref.indicator(), phrase(phrases.get(1)), frame);
    }

    private static void count(FigureRef ref, List<String> phrases, int least, int most) {
        if (phrases.size() < least || phrases.size() > most) {
            throw new BadTemplate(ref.indicator());
        }
    }

    private static Phrase phrase(String text) {
        if (text.indexOf('#') != text.lastIndexOf('#')) {
            throw new BadTemplate(show(text));
        }
        return new Phrase(text);
    }

    private static String hide(String text) {
        StringBuilder hidden = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            int mark = text.charAt(i) == '\\' && i + 1 < text.length() ? MARKS.indexOf(text.charAt(i + 1)) : -1;
            hidden.append(mark < 0 ? text.charAt(i) : (char) (ESCAPED + mark));
            i += mark < 0 ? 0 : 1;
        }
        return hidden.toString();
    }

    /** Gives escaped marks back their own character; done last, when no mark is looked for any more. */
    static String show(String hidden) {
        StringBuilder shown = new StringBuilder();
        for (char c : hidden.toCharArray()) {
            shown.append(c >= ESCAPED && c < ESCAPED + MARKS.length() ? MARKS.charAt(c - ESCAPED) : c);
        }
        return shown.toString();
    }
}
