package org.fangxian.sentences;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses in which two texts differ: those between the first and the last difference, without the mark behind them. */
public record Rewording(String from, String to) {
    private static final Pattern CLAUSE = Pattern.compile(Wording.text("changes.clause"));
    private static final Pattern MARKS = Pattern.compile(Wording.text("changes.marks"));

    public static Rewording between(String before, String after) {
        List<String> old = clauses(before);
        List<String> now = clauses(after);
        int least = Math.min(old.size(), now.size());
        int start = 0;
        while (start < least && bare(old.get(start)).equals(bare(now.get(start)))) {
            start++;
        }
        int end = 0;
        while (end < least - start && bare(old.get(old.size() - 1 - end)).equals(bare(now.get(now.size() - 1 - end)))) {
            end++;
        }
        return new Rewording(
                bare(String.join("", old.subList(start, old.size() - end))),
                bare(String.join("", now.subList(start, now.size() - end))));
    }

    public boolean isNothing() {
        return from.equals(to);
    }

    /** @return the text without the marks of punctuation at its end */
    public static String bare(String text) {
        return MARKS.matcher(text).replaceFirst("");
    }

    private static List<String> clauses(String text) {
        List<String> clauses = new ArrayList<>();
        Matcher clause = CLAUSE.matcher(text);
        while (clause.find()) {
            if (!clause.group().isBlank()) {
                clauses.add(clause.group());
            }
        }
        return clauses;
    }
}
