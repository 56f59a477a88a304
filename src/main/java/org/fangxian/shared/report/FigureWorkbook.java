package org.fangxian.shared.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.fangxian.shared.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as an .xlsx workbook with typed cells: numbers count, dates sort, text is text. Text that a spreadsheet
 * might take for a formula is marked as text. Rows are written out as they come, so that long lists need little memory.
 */
public final class FigureWorkbook {
    /**
     * One sheet of a workbook.
     *
     * @param rows cells in the order of the columns: Number, LocalDate, LocalDateTime, Instant in the city's time, Boolean,
     *     null for nothing, or anything else by its text
     * @param mark who took it along, when and why: stands above the head and on each printed page; empty for none
     * @param closing asked once the rows are written: a line that stands below them
     */
    public record Sheet(
            String name,
            List<Column> columns,
            Iterable<? extends List<? extends @Nullable Object>> rows,
            Supplier<Optional<String>> closing,
            String mark) {
        public Sheet(
                String name,
                List<Column> columns,
                Iterable<? extends List<? extends @Nullable Object>> rows,
                Supplier<Optional<String>> closing) {
            this(name, columns, rows, closing, "");
        }

        public Sheet(String name, List<Column> columns, Iterable<? extends List<? extends @Nullable Object>> rows) {
            this(name, columns, rows, Optional::empty);
        }
    }

    /**
     * One column.
     *
     * @param width in characters of the narrow kind
     */
    public record Column(String title, int width) {
        /** @return a column as wide as its title asks for, and no narrower than a date */
        public static Column of(String title) {
            return new Column(title, Math.max(12, 2 * title.length() + 2));
        }
    }

    private static final int ROWS_IN_MEMORY = 200;
    private static final int WIDTH_UNIT = 256;
    private static final int WIDEST = 255;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final TextCells texts = new TextCells(workbook);
    private final CellStyle head = TextCells.head(workbook);
    private final CellStyle date = format("yyyy-mm-dd");
    private final CellStyle time = format("yyyy-mm-dd hh:mm");
    private final CellStyle instant = format("yyyy-mm-dd hh:mm:ss");
    private final CellStyle whole = format("#,##0");
    private final CellStyle fraction = format("#,##0.##########");

    private FigureWorkbook() {}

    /** @return the workbook's bytes; sheet names are shortened and cleaned of what spreadsheets forbid */
    public static byte[] write(List<Sheet> sheets) {
        FigureWorkbook writer = new FigureWorkbook();
        sheets.forEach(writer::sheet);
        try (SXSSFWorkbook workbook = writer.workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sheet(Sheet contents) {
        SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(contents.name()));
        int top = contents.mark().isEmpty() ? 0 : 1;
        mark(sheet, contents.mark());
        Row first = sheet.createRow(top);
        for (int i = 0; i < contents.columns().size(); i++) {
            Column column = contents.columns().get(i);
            Cell cell = first.createCell(i);
            put(cell, column.title());
            cell.setCellStyle(head);
            sheet.setColumnWidth(i, Math.min(WIDEST, column.width()) * WIDTH_UNIT);
        }
        sheet.createFreezePane(0, top + 1);
        printInPageWidth(sheet, top);
        int next = top + 1;
        for (List<? extends @Nullable Object> values : contents.rows()) {
            Row row = sheet.createRow(next++);
            for (int i = 0; i < values.size(); i++) {
                put(row.createCell(i), values.get(i));
            }
        }
        int columns = Math.max(1, contents.columns().size());
        sheet.setAutoFilter(new CellRangeAddress(top, next - 1, 0, columns - 1));
        int last = next + 1;
        contents.closing()
                .get()
                .ifPresent(line -> texts.put(sheet.createRow(last).createCell(0), line));
    }

    /** In a cell for who reads it, in header and footer for who prints it. In those & begins a command. */
    private void mark(SXSSFSheet sheet, String mark) {
        if (!mark.isEmpty()) {
            texts.put(sheet.createRow(0).createCell(0), mark);
            sheet.getHeader().setCenter(mark.replace("&", "&&"));
            sheet.getFooter().setCenter(mark.replace("&", "&&"));
        }
    }

    /** On paper the list is as wide as the page, lying, and its head stands on each page. */
    private static void printInPageWidth(SXSSFSheet sheet, int top) {
        sheet.setRepeatingRows(new CellRangeAddress(0, top, -1, -1));
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setLandscape(true);
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private void put(Cell cell, @Nullable Object value) {
        if (value instanceof Number number) {
            cell.setCellValue(number.doubleValue());
            cell.setCellStyle(isWhole(number) ? whole : fraction);
        } else if (value instanceof LocalDate day) {
            cell.setCellValue(day);
            cell.setCellStyle(date);
        } else if (value instanceof LocalDateTime moment) {
            cell.setCellValue(moment);
            cell.setCellStyle(time);
        } else if (value instanceof Instant moment) {
            cell.setCellValue(CityTime.local(moment));
            cell.setCellStyle(instant);
        } else if (value instanceof Boolean flag) {
            cell.setCellValue(flag);
        } else if (value != null) {
            texts.put(cell, value.toString());
        }
    }

    private static boolean isWhole(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros().scale() <= 0;
    }

    private CellStyle format(String pattern) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(pattern));
        return style;
    }
}
