package org.fangxian.shared.report;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * Text in the cells of a workbook. What a spreadsheet might take for a formula, now or when the cell is edited or saved
 * in another format, is marked as text and stays as it was written.
 */
public final class TextCells {
    /** What begins a formula, or what a spreadsheet strips before it looks for one; full-width forms as well. */
    private static final String FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private final CellStyle quoted;

    public TextCells(Workbook workbook) {
        quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        quoted.setDataFormat((short) BuiltinFormats.getBuiltinFormat("text"));
    }

    /** Writes the text, marked where it needs to be. */
    public void put(Cell cell, String text) {
        cell.setCellValue(text);
        if (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }

    /** @return the style of headings: bold on grey, and always text */
    public static CellStyle head(Workbook workbook) {
        CellStyle style = workbook.createCellStyle();
        Font bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setQuotePrefixed(true);
        style.setWrapText(true);
        return style;
    }
}
