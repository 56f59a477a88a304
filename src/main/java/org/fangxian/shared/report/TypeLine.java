package org.fangxian.shared.report;

import java.util.List;
import java.util.stream.Collectors;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;

/**
 * One composed line.
 *
 * @param pieces text by font, in order
 * @param natural width in points before justification
 * @param indent points left free before it
 * @param justified spread over the whole width
 */
record TypeLine(List<Piece> pieces, float size, double natural, double indent, boolean justified) {
    /** Text in one font family. */
    record Piece(String family, String text) {}

    TypeLine {
        pieces = List.copyOf(pieces);
    }

    String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    HorizontalTextAlignEnum align() {
        return justified ? HorizontalTextAlignEnum.JUSTIFIED : HorizontalTextAlignEnum.LEFT;
    }

    /** @return the line in the report engine's markup */
    String markup() {
        return pieces.stream()
                .map(piece -> "<style fontName=\"%s\" size=\"%s\">%s</style>"
                        .formatted(escaped(piece.family()), size, escaped(piece.text())))
                .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
