package org.fangxian.shared.report;

import java.util.List;
import org.fangxian.shared.DomainException;

/**
 * No font at hand has a character of the document. It is named rather than left out; a font that has it, put into the
 * folder of the office's own fonts, closes the gap.
 */
public class MissingGlyph extends DomainException {
    private static final long serialVersionUID = 1L;
    private static final int CONTEXT = 8;

    /** @param unusable files of that folder that cannot be used, among which may be the font that was meant to help */
    MissingGlyph(String text, int at, List<String> unusable) {
        super(
                unusable.isEmpty() ? "shared.report.missingGlyph" : "shared.report.missingGlyphUnusable",
                character(text, at),
                codePoint(text, at),
                surroundings(text, at),
                String.join(" ", unusable));
    }

    private static String character(String text, int at) {
        return Character.toString(text.codePointAt(at));
    }

    private static String codePoint(String text, int at) {
        return "U+%04X".formatted(text.codePointAt(at));
    }

    private static String surroundings(String text, int at) {
        int from = text.offsetByCodePoints(at, -Math.min(CONTEXT, text.codePointCount(0, at)));
        int to = text.offsetByCodePoints(at, Math.min(CONTEXT, text.codePointCount(at, text.length())));
        return text.substring(from, to);
    }
}
