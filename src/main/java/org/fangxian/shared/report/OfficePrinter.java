package org.fangxian.shared.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fangxian.shared.DataFolder;
import org.jspecify.annotations.Nullable;

/**
 * The printer with the office's fonts as they stand in their folder: made at first use, and made anew when a file there
 * was added, replaced or taken away. Safe for use by many threads.
 */
public final class OfficePrinter {
    /** One for each folder, for the fonts take memory. */
    private static final Map<Path, OfficePrinter> PRINTERS = new ConcurrentHashMap<>();

    private final Path fonts;
    private @Nullable ReportPrinter printer;
    private List<FontFolder.Entry> seen = List.of();

    /** @return the printer with the fonts from the folder FANGXIAN_FONTS, else from "fonts" in the data folder */
    public static OfficePrinter of(Map<String, String> environment) {
        String folder = environment.get("FANGXIAN_FONTS");
        Path fonts = folder == null ? DataFolder.path(environment).resolve("fonts") : Path.of(folder);
        return of(fonts);
    }

    /** @return the printer with the fonts of a folder, which need not exist */
    public static OfficePrinter of(Path fonts) {
        return PRINTERS.computeIfAbsent(fonts, OfficePrinter::new);
    }

    /** @param fonts the folder, which need not exist */
    public OfficePrinter(Path fonts) {
        this.fonts = fonts;
    }

    /** @return the printer for the fonts there are now */
    public synchronized ReportPrinter get() {
        List<FontFolder.Entry> there = FontFolder.listing(fonts);
        ReportPrinter made = printer;
        if (made == null || !there.equals(seen)) {
            made = new ReportPrinter(new OfficialFonts(fonts));
            printer = made;
            seen = there;
        }
        return made;
    }
}
