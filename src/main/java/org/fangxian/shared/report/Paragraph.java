package org.fangxian.shared.report;

import java.util.List;

/** A paragraph of the body, in as many typefaces as it has runs. */
public record Paragraph(Level level, List<Run> runs) implements Block {
    public Paragraph {
        runs = List.copyOf(runs);
    }

    /** @return a heading of the first level */
    public static Paragraph heading(String text) {
        return new Paragraph(Level.HEADING1, List.of(new Run(text, Face.HEI)));
    }

    /** @return text that begins with a heading of the second level in the same line */
    public static Paragraph headed(String heading, String text) {
        return new Paragraph(Level.HEADING2, List.of(new Run(heading, Face.KAI), Run.of(text)));
    }

    public static Paragraph body(String text) {
        return new Paragraph(Level.BODY, List.of(Run.of(text)));
    }
}
