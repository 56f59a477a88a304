package org.fangxian.shared.report;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of the office's own fonts as it stood at one moment. A file that cannot be used stops nothing: it is named
 * where a character is missed. Collections (.ttc) are such files, for the report engine reads single fonts only.
 *
 * @param unusable names of the files that are no font, may not be embedded, or are collections
 */
record FontFolder(List<OfficeFont> fonts, List<String> unusable) {
    private static final Logger LOG = System.getLogger(FontFolder.class.getName());
    private static final List<String> ENDINGS = List.of(".ttf", ".otf", ".ttc", ".otc");

    /** A file by what changes when it is replaced. */
    record Entry(String name, long size, long changed) {}

    static FontFolder read(@Nullable Path folder) {
        List<OfficeFont> fonts = new ArrayList<>();
        List<String> unusable = new ArrayList<>();
        for (Entry entry : listing(folder)) {
            try {
                fonts.add(font(Path.of(String.valueOf(folder), entry.name())));
            } catch (FontFormatException | DocumentException | IOException e) {
                LOG.log(Logger.Level.WARNING, "Font file cannot be used: " + entry.name(), e);
                unusable.add(entry.name());
            }
        }
        return new FontFolder(fonts, unusable);
    }

    /** @return the folder's font files by name; none if there is no such folder */
    static List<Entry> listing(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(FontFolder::isFont)
                    .sorted()
                    .map(FontFolder::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(Path file) {
        File is = file.toFile();
        return new Entry(is.getName(), is.length(), is.lastModified());
    }

    private static boolean isFont(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static OfficeFont font(Path file) throws FontFormatException, DocumentException, IOException {
        if (file.toString().toLowerCase(Locale.ROOT).endsWith("c")) {
            throw new FontFormatException("a collection of fonts");
        }
        BaseFont.createFont(file.toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED);
        return new OfficeFont(file, Font.createFont(Font.TRUETYPE_FONT, file.toFile()));
    }
}
