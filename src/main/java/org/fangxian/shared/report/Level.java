package org.fangxian.shared.report;

/** How a paragraph stands on the page (GB/T 9704-2012, 7.3.2 and 7.3.3). */
public enum Level {
    /** Numbered heading in a line of its own, indented by two characters, never last on a page. */
    HEADING1(2),
    /** A heading in the line that the text goes on in, indented by two characters. */
    HEADING2(2),
    /** Text, indented by two characters. */
    BODY(2),
    /** Text that begins at the left edge, as the addressee. */
    FLUSH(0);

    private final int indent;

    Level(int indent) {
        this.indent = indent;
    }

    /** @return characters that the first line is indented by */
    public int indent() {
        return indent;
    }
}
