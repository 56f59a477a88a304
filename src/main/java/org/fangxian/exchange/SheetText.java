package org.fangxian.exchange;

import java.util.List;

/** The first sheet of a file as text, for what is no report. */
public final class SheetText {
    /** The largest file that is read, in bytes. */
    public static final int LARGEST = SheetUpload.LARGEST;

    private SheetText() {}

    /**
     * Reads .xlsx, and text with commas or tabs as Excel writes it.
     *
     * @return row by row, as far as anything stands in it; refuses what is no spreadsheet, and one that is too large
     *     ({@link SheetRefused})
     */
    public static List<List<String>> rows(byte[] contents) {
        return GridReader.read(contents).rows().stream()
                .map(row -> row.stream().map(String::strip).toList())
                .toList();
    }
}
