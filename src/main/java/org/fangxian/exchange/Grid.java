package org.fangxian.exchange;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * A sheet's cells as text, row by row; what lies outside is empty.
 *
 * @param merged cells that were joined to one
 * @param sheet what the sheet is called, empty for a text file
 */
record Grid(List<List<String>> rows, List<CellRangeAddress> merged, String sheet) {
    static final int MOST_ROWS = 3_000;
    static final int MOST_COLUMNS = 200;
    /** Separators in a line of text, most of them with nothing between. */
    static final int LONGEST_LINE = 1_000;
    /** As long as a spreadsheet allows. */
    private static final int LONGEST_TEXT = 32_767;

    String cell(int row, int column) {
        List<String> cells = rows.get(row);
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    static String column(int index) {
        return CellReference.convertNumToColString(index);
    }

    /** Refuses what lies outside of every sheet that the portal reads. */
    static void requireCell(int row, int column, String text) {
        if (row >= MOST_ROWS) {
            throw new SheetRefused("exchange.file.rows", MOST_ROWS);
        }
        if (column >= MOST_COLUMNS) {
            throw new SheetRefused("exchange.file.columns", MOST_COLUMNS, column(column) + (row + 1));
        }
        if (text.length() > LONGEST_TEXT) {
            throw new SheetRefused("exchange.cell.tooLong", column(column) + (row + 1), LONGEST_TEXT);
        }
        if (text.chars().anyMatch(Grid::isInvisible)) {
            throw new SheetRefused("exchange.cell.invisible", column(column) + (row + 1));
        }
    }

    /** Control characters that no keyboard writes and no database keeps. */
    private static boolean isInvisible(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
