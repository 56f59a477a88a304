package org.fangxian.shared.report;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Makes a font as an office would for a name that no typeface has: a bundled one whose character map names another. */
public final class GapFont {
    private static final Path SOURCE = Path.of("reports/fonts/GWExt-Regular.ttf");
    private static final int MAP =
            ByteBuffer.wrap("cmap".getBytes(StandardCharsets.US_ASCII)).getInt();
    private static final int GROUP = 12;

    private GapFont() {}

    /** @return a font that has the one character, drawn as another */
    public static byte[] with(int codePoint) throws IOException {
        byte[] font = Files.readAllBytes(SOURCE);
        byte[] map = map(codePoint, glyph("堃"));
        int at = (font.length + 3) / 4 * 4;
        ByteBuffer made = ByteBuffer.wrap(Arrays.copyOf(font, at + map.length));
        int tables = made.getShort(4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (made.getInt(entry) == MAP) {
                made.putInt(entry + 8, at);
                made.putInt(entry + 12, map.length);
            }
        }
        made.position(at);
        made.put(map);
        return made.array();
    }

    /** A map with one segmented subtable for 32-bit characters (format 12). */
    private static byte[] map(int codePoint, int glyph) {
        return ByteBuffer.allocate(12 + 16 + GROUP)
                .putShort((short) 0)
                .putShort((short) 1)
                .putShort((short) 3)
                .putShort((short) 10)
                .putInt(12)
                .putShort((short) 12)
                .putShort((short) 0)
                .putInt(16 + GROUP)
                .putInt(0)
                .putInt(1)
                .putInt(codePoint)
                .putInt(codePoint)
                .putInt(glyph)
                .array();
    }

    private static int glyph(String character) throws IOException {
        try {
            Font font = Font.createFont(Font.TRUETYPE_FONT, SOURCE.toFile());
            return font.createGlyphVector(new FontRenderContext(null, false, false), character)
                    .getGlyphCode(0);
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }
}
