package org.fangxian.divisions.editions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published table that is brought in.
 *
 * @param edition the date that it bears; null where the file names it itself
 * @param source who published it, and where
 */
public record EditionUpload(
        byte[] contents, String fileName, @Nullable LocalDate edition, String source) {
    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 10 * 1024 * 1024;

    private static final int LONGEST = 200;

    /** Of a name with folders in it only the file's own is kept. */
    public EditionUpload {
        fileName = cut(fileName.replaceAll("\\p{C}", "").replaceFirst("^.*[/\\\\]", ""));
        source = cut(source);
    }

    private static String cut(String text) {
        String line = text.strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
