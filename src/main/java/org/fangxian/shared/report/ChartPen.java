package org.fangxian.shared.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;

/** Draws the parts of a chart; text is real text, each character from a font that has it. */
final class ChartPen {
    /** Where a text's given point is. */
    enum Anchor {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Anchor(double share) {
            this.share = share;
        }
    }

    private final Graphics2D graphics;
    private final OfficialFonts fonts;
    private final Composer composer;

    ChartPen(Graphics2D graphics, OfficialFonts fonts) {
        this.graphics = graphics;
        this.fonts = fonts;
        this.composer = new Composer(fonts);
    }

    void text(TypeLine line, double x, double baseline, Anchor anchor) {
        graphics.setColor(Color.BLACK);
        double at = x - anchor.share * line.natural();
        for (TypeLine.Piece piece : line.pieces()) {
            Typeface typeface = fonts.typeface(piece.family());
            graphics.setFont(typeface.at(line.size()));
            graphics.drawString(piece.text(), (float) at, (float) baseline);
            at += piece.text()
                    .codePoints()
                    .mapToDouble(c -> typeface.advance(c, line.size()))
                    .sum();
        }
    }

    TypeLine figure(Number value, float size) {
        return composer.line(new BigDecimal(value.toString()).toPlainString(), Face.SONG, size);
    }

    void line(Line2D line, Color color, float weight) {
        graphics.setColor(color);
        graphics.setStroke(new java.awt.BasicStroke(weight));
        graphics.draw(line);
    }

    void bar(Rectangle2D bar, Color color) {
        graphics.setColor(color);
        graphics.fill(bar);
    }

    void dot(double x, double y, double radius, Color color) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }
}
