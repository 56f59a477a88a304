package org.fangxian.shared.report;

/** Text in one typeface. A line feed breaks the line. */
public record Run(String text, Face face) {
    public static Run of(String text) {
        return new Run(text, Face.FANGSONG);
    }
}
