package org.fangxian.shared.report;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The printer with the office's fonts as they stand in their folder: made at first use, and made anew when a file there
 * was added, replaced or taken away. Safe for use by many threads.
 */
public final class OfficePrinter {
    private final Path fonts;
    private @Nullable ReportPrinter printer;
    private List<FontFolder.Entry> seen = List.of();

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
