package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as official documents want them: as full as they go, no closing mark first and no opening mark
 * last, numbers and words whole, each character from a font that has it.
 */
final class Composer {
    /** What a line has to go into, in points. */
    record Measure(double width, float size, double firstIndent, double indent) {
        static Measure plain(double width, float size) {
            return new Measure(width, size, 0, 0);
        }
    }

    private record Glyph(int codePoint, String family, double width) {}

    private static final int FEED = '\n';
    /** Wider than this share of the em box between two characters, a line is rather left ragged. */
    private static final double WIDEST_GAP = 0.25;

    private static final double ROUNDING = 0.01;

    private final OfficialFonts fonts;

    Composer(OfficialFonts fonts) {
        this.fonts = fonts;
    }

    List<TypeLine> compose(String text, Face face, Measure measure) {
        return compose(List.of(new Run(text, face)), measure);
    }

    /** @throws MissingGlyph if no font has a character */
    List<TypeLine> compose(List<Run> runs, Measure measure) {
        List<Glyph> glyphs = glyphs(runs, measure.size());
        List<TypeLine> lines = new ArrayList<>();
        int start = 0;
        while (start < glyphs.size()) {
            double indent = lines.isEmpty() ? measure.firstIndent() : measure.indent();
            int end = end(glyphs, start, measure.width() - indent);
            boolean last = end == glyphs.size() || glyphs.get(end).codePoint() == FEED;
            lines.add(line(glyphs.subList(start, end), measure, indent, last));
            start = next(glyphs, end);
        }
        return lines;
    }

    /** @return text in one line however long; empty text is an empty line */
    TypeLine line(String text, Face face, float size) {
        String joined = text.replace('\n', ' ');
        List<TypeLine> lines = compose(joined, face, Measure.plain(Double.MAX_VALUE, size));
        return lines.isEmpty() ? new TypeLine(List.of(), size, 0, 0, false) : lines.get(0);
    }

    /** @return text in one line, set smaller where it would not go into the width */
    TypeLine fitted(String text, Face face, float size, double width) {
        TypeLine line = line(text, face, size);
        return line.natural() <= width ? line : line(text, face, (float) (size * width / line.natural()));
    }

    /** @return a text for the left and one for the right of a line, both set smaller where they would meet */
    List<TypeLine> sides(String left, String right, float size, double width) {
        double wanted = line(left, Face.FANGSONG, size).natural()
                + size
                + line(right, Face.FANGSONG, size).natural();
        float used = wanted <= width ? size : (float) (size * width / wanted);
        return List.of(line(left, Face.FANGSONG, used), line(right, Face.FANGSONG, used));
    }

    private List<Glyph> glyphs(List<Run> runs, float size) {
        List<Glyph> glyphs = new ArrayList<>();
        for (Run run : runs) {
            String text = plain(run.text());
            for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
                int codePoint = text.codePointAt(at);
                if (codePoint == FEED) {
                    glyphs.add(new Glyph(FEED, "", 0));
                } else {
                    Typeface typeface = fonts.choose(run.face(), text, at);
                    glyphs.add(new Glyph(codePoint, typeface.family(), typeface.advance(codePoint, size)));
                }
            }
        }
        return glyphs;
    }

    /** Kinds of blank that no font has become blanks that every font has; marks without any ink go. */
    private static String plain(String text) {
        return text.replace("\r", "")
                .replace('\t', '\u3000')
                .replaceAll("[\u00a0\u2002-\u200a\u202f]", " ")
                .replaceAll("\\p{Cf}", "");
    }

    private static int end(List<Glyph> glyphs, int start, double width) {
        double used = 0;
        int end = start;
        while (end < glyphs.size() && glyphs.get(end).codePoint() != FEED) {
            used += glyphs.get(end).width();
            if (used > width + ROUNDING) {
                break;
            }
            end++;
        }
        if (end == glyphs.size() || glyphs.get(end).codePoint() == FEED) {
            return end;
        }
        int best = end;
        while (best > start && !breakable(glyphs, best)) {
            best--;
        }
        return best > start ? best : Math.max(end, start + 1);
    }

    private static boolean breakable(List<Glyph> glyphs, int at) {
        int after = at;
        while (after + 1 < glyphs.size() && glyphs.get(after).codePoint() == ' ') {
            after++;
        }
        return LineBreaks.allowed(
                glyphs.get(at - 1).codePoint(), glyphs.get(after).codePoint());
    }

    private static int next(List<Glyph> glyphs, int end) {
        int next = end;
        if (next < glyphs.size() && glyphs.get(next).codePoint() == FEED) {
            return next + 1;
        }
        while (next < glyphs.size() && glyphs.get(next).codePoint() == ' ') {
            next++;
        }
        return next;
    }

    private static TypeLine line(List<Glyph> glyphs, Measure measure, double indent, boolean last) {
        int end = glyphs.size();
        while (!last && end > 1 && glyphs.get(end - 1).codePoint() == ' ') {
            end--;
        }
        double natural = 0;
        List<TypeLine.Piece> pieces = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < end; i++) {
            Glyph glyph = glyphs.get(i);
            natural += glyph.width();
            text.appendCodePoint(glyph.codePoint());
            if (i + 1 == end || !glyphs.get(i + 1).family().equals(glyph.family())) {
                pieces.add(new TypeLine.Piece(glyph.family(), text.toString()));
                text.setLength(0);
            }
        }
        double gap = (measure.width() - indent - natural) / Math.max(1, end - 1);
        boolean justified = !last && gap <= WIDEST_GAP * measure.size();
        return new TypeLine(pieces, measure.size(), natural, indent, justified);
    }
}
