package org.fangxian.shared.report;

/**
 * The type area of an official page in points (GB/T 9704-2012, 5.2): A4, 37 mm above, 28 mm at the binding, 156 by 225
 * mm, 22 lines of 28 characters. The same numbers stand in {@code reports/shared/official.jrxml}.
 */
final class Grid {
    static final float MM = 72 / 25.4f;
    static final int TOP = 105;
    static final int LEFT = 79;
    static final int WIDTH = 442;
    static final int BOTTOM = 743;
    /** One line of the type area. */
    static final int PITCH = 29;

    static final int ROWS = 22;
    /** Lines of the first page below the masthead. */
    static final int FIRST_ROWS = 12;
    /** Body, "size three" reduced so that 28 characters fill a line. */
    static final float BODY = 15.75f;

    static final float TITLE = 22;
    /** Imprint and page numbers, "size four". */
    static final float SMALL = 14;
    /** Tables, "little size four". */
    static final float TABLE = 12;
    /** Share of the em box above the base line. */
    static final float ASCENT = 0.88f;

    private Grid() {}

    /** @return 0-based page of a row counted over all pages */
    static int page(int row) {
        return row < FIRST_ROWS ? 0 : 1 + (row - FIRST_ROWS) / ROWS;
    }

    /** @return row at which a page begins */
    static int firstRow(int page) {
        return page == 0 ? 0 : FIRST_ROWS + (page - 1) * ROWS;
    }

    /** @return rows left on the page of a row, itself included */
    static int left(int row) {
        return firstRow(page(row) + 1) - row;
    }
}
