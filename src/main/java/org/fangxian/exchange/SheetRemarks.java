package org.fangxian.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.TextCells;

/** The file back as it came, with a last column that says what is wrong in each row; it is not read when it comes again. */
final class SheetRemarks {
    private final Grid grid;
    private final int headRow;
    private final List<CellError> errors;

    SheetRemarks(Grid grid, int headRow, List<CellError> errors) {
        this.grid = grid;
        this.headRow = headRow;
        this.errors = errors;
    }

    byte[] write(byte[] contents) {
        try (XSSFWorkbook workbook = open(contents);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            TextCells texts = new TextCells(workbook);
            Sheet sheet = workbook.getSheetAt(0);
            int column = column();
            for (int number = headRow; number < grid.rows().size(); number++) {
                String remark = number == headRow ? SheetColumns.remarks() : "";
                put(sheet, number, column, (remark + "\n" + said(number + 1)).strip(), texts);
            }
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Sheet sheet, int number, int column, String text, TextCells texts) {
        Row row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        Cell old = row.getCell(column);
        if (old != null || !text.isEmpty()) {
            texts.put(row.createCell(column), text);
        }
    }

    private XSSFWorkbook open(byte[] contents) throws IOException {
        if (GridReader.isWorkbook(contents) && new WorkbookFile(contents).isLight()) {
            return new XSSFWorkbook(new ByteArrayInputStream(contents));
        }
        XSSFWorkbook workbook = new XSSFWorkbook();
        TextCells texts = new TextCells(workbook);
        Sheet sheet = workbook.createSheet();
        for (int number = 0; number < grid.rows().size(); number++) {
            Row row = sheet.createRow(number);
            for (int column = 0; column < grid.rows().get(number).size(); column++) {
                texts.put(row.createCell(column), grid.cell(number, column));
            }
        }
        return workbook;
    }

    /** Where the remarks of last time stand, else behind the last column. */
    private int column() {
        int before = grid.rows().get(headRow).indexOf(SheetColumns.remarks());
        return before >= 0
                ? before
                : grid.rows().stream().mapToInt(List::size).max().orElse(0);
    }

    private String said(int row) {
        Texts texts = Texts.of(Texts.CHINESE);
        return errors.stream()
                .filter(error -> error.row() == row)
                .map(error -> texts.format(
                        "exchange.remark",
                        error.column() + error.row(),
                        error.heading(),
                        error.finding().text(texts)))
                .collect(Collectors.joining("\n"));
    }
}
