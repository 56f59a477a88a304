package org.fangxian.shared.report;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One font as it is measured and printed. */
final class Typeface {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float MEASURED_AT = 1000;

    private final String family;
    private final Font font;
    private final Map<Integer, Double> advances = new ConcurrentHashMap<>();

    Typeface(String family, Font font) {
        this.family = family;
        this.font = font.deriveFont(MEASURED_AT);
    }

    /** @return name that the font families of the report engine know it by */
    String family() {
        return family;
    }

    Font at(float size) {
        return font.deriveFont(size);
    }

    boolean has(int codePoint) {
        return !Character.isISOControl(codePoint) && font.canDisplay(codePoint);
    }

    /** @return width in points at a size */
    double advance(int codePoint, float size) {
        return size / MEASURED_AT * advances.computeIfAbsent(codePoint, this::measure);
    }

    /** @return height of the ink above the base line in points */
    double inkAbove(String text, float size) {
        Rectangle2D ink = font.createGlyphVector(EXACT, text).getVisualBounds();
        return -ink.getMinY() * size / MEASURED_AT;
    }

    private double measure(int codePoint) {
        return font.getStringBounds(Character.toString(codePoint), EXACT).getWidth();
    }
}
