package org.fangxian.shared.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.SimpleJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontFamily;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.fonts.SimpleFontFace;
import net.sf.jasperreports.engine.fonts.SimpleFontFamily;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that documents are printed in: free ones that the portal brings along, and before them those of a folder in
 * which the office keeps its licensed and its own-made ones. Each character is taken from the face asked for, else from
 * the office's further fonts, else from the bundled font of rare characters; one that no font has is refused.
 */
public final class OfficialFonts {
    static final String KEY = OfficialFonts.class.getName();
    private static final Map<Face, String> BUNDLED = Map.of(
            Face.FANGSONG, "FandolFang-Regular.otf",
            Face.KAI, "FandolKai-Regular.otf",
            Face.HEI, "FandolHei-Regular.otf",
            Face.SONG, "FandolSong-Regular.otf",
            Face.TITLE, "GWTitle-Bold.ttf");
    private static final String RARE = "GWExt-Regular.ttf";

    private final SimpleJasperReportsContext context = new SimpleJasperReportsContext();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, Typeface> typefaces = new LinkedHashMap<>();
    private final List<String> unusable;
    private final Map<Face, List<Typeface>> order = new EnumMap<>(Face.class);

    /**
     * @param office folder of the office's own .ttf and .otf files, which need not exist; files in it that cannot be used
     *     are passed over
     */
    public OfficialFonts(@Nullable Path office) {
        FontFolder folder = FontFolder.read(office);
        unusable = folder.unusable();
        List<String> further = new ArrayList<>();
        for (OfficeFont font : folder.fonts()) {
            String family = font.face().map(Face::name).orElse("");
            if (family.isEmpty() || files.containsKey(family)) {
                family = "OFFICE " + font.file().getFileName();
                further.add(family);
            }
            files.put(family, font.file().toString());
        }
        BUNDLED.forEach((face, file) -> {
            files.putIfAbsent(face.name(), bundled(file));
            files.put("BUNDLED " + face, bundled(file));
        });
        files.put("RARE", bundled(RARE));
        register();
        for (Face face : Face.values()) {
            order.put(face, order(face, further));
        }
    }

    /** @return the fonts that the portal brings along, alone */
    public static OfficialFonts bundled() {
        return new OfficialFonts(null);
    }

    /** @return the typeface in which a character of the text is printed */
    Typeface choose(Face face, String text, int at) {
        int codePoint = text.codePointAt(at);
        for (Typeface typeface : order.getOrDefault(face, List.of())) {
            if (typeface.has(codePoint)) {
                return typeface;
            }
        }
        throw new MissingGlyph(text, at, unusable);
    }

    Typeface typeface(String family) {
        Typeface found = typefaces.get(family);
        if (found == null) {
            throw new IllegalArgumentException("no such font family: " + family);
        }
        return found;
    }

    /** @return the report engine's context that knows these fonts */
    JasperReportsContext context() {
        return context;
    }

    /** @return the family of a font that a picture is drawn in; that of the body for the one a pen begins with */
    String familyOf(java.awt.Font font) {
        return typefaces.values().stream()
                .filter(typeface -> typeface.at(1).getFontName().equals(font.getFontName()))
                .map(Typeface::family)
                .findFirst()
                .orElse(Face.FANGSONG.name());
    }

    private void register() {
        List<FontFamily> families = new ArrayList<>();
        files.forEach((family, file) -> families.add(family(family, file)));
        context.setExtensions(FontFamily.class, families);
        context.setProperty(
                "net.sf.jasperreports.export.pdf.producer.factory", OfficialPdfProducerFactory.class.getName());
        context.setProperty("net.sf.jasperreports.export.pdf.force.svg.shapes", "false");
        context.setProperty("net.sf.jasperreports.default.font.name", Face.FANGSONG.name());
        context.setValue(KEY, this);
        FontUtil fonts = FontUtil.getInstance(context);
        files.keySet()
                .forEach(family -> typefaces.put(
                        family, new Typeface(family, fonts.getAwtFontFromBundles(family, 0, 1, Locale.CHINA, false))));
    }

    private FontFamily family(String name, String file) {
        SimpleFontFace face = new SimpleFontFace(context);
        face.setTtf(file);
        SimpleFontFamily family = new SimpleFontFamily(context);
        family.setName(name);
        family.setNormalFace(face);
        family.setPdfEncoding("Identity-H");
        family.setPdfEmbedded(true);
        return family;
    }

    private List<Typeface> order(Face face, List<String> further) {
        List<String> families = new ArrayList<>(List.of(face.name(), "BUNDLED " + face));
        families.addAll(further);
        families.add("RARE");
        for (Face other : Face.values()) {
            families.add(other.name());
        }
        return families.stream().distinct().map(this::typeface).toList();
    }

    private static String bundled(String file) {
        return "reports/fonts/" + file;
    }
}
