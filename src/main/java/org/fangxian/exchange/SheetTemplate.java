package org.fangxian.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.forms.Asking;
import org.fangxian.forms.Indicator;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.TextCells;

/** The sheet to fill in: name, period and code of every indicator above its column, a line for every unit. */
final class SheetTemplate {
    private static final int NARROW = 14 * 256;
    private static final int WIDE = 32 * 256;
    private static final int FIRST_FIGURE = 2;

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final TextCells texts = new TextCells(workbook);
    private final CellStyle head = TextCells.head(workbook);
    private final LocalDate date;
    private final List<Indicator> indicators;
    private final XSSFSheet sheet;

    private SheetTemplate(List<Asking> units, LocalDate date) {
        this.date = date;
        this.indicators = units.stream()
                .flatMap(unit -> unit.version().indicators().stream())
                .distinct()
                .toList();
        this.sheet = workbook.createSheet(
                WorkbookUtil.createSafeSheetName(units.get(0).version().form().name()));
    }

    /** @param known what each unit has submitted, by unit and indicator code */
    static byte[] write(List<Asking> units, LocalDate date, Map<Long, Map<String, String>> known) {
        SheetTemplate template = new SheetTemplate(units, date);
        template.heads(units.get(0));
        units.forEach(unit -> template.unit(unit, known.getOrDefault(unit.unitId(), Map.of())));
        try (XSSFWorkbook closing = template.workbook;
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            closing.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String mark(String form, LocalDate date) {
        return form + " " + date;
    }

    private void heads(Asking first) {
        Texts words = Texts.of(Texts.CHINESE);
        String form = first.version().form().code();
        row(List.of(mark(form, date), first.version().form().name(), words.format("exchange.template.hint")), true);
        List<String> names = line(words.format("exchange.head.unitCode"), words.format("exchange.head.unit"));
        List<String> periods = line("", words.format("exchange.head.period"));
        List<String> filledBy = line("", words.format("exchange.head.filledBy"));
        List<String> codes = line(SheetColumns.UNIT, SheetColumns.UNIT_NAME);
        for (Indicator indicator : indicators) {
            names.add(indicator.name());
            periods.add(indicator.periodText(date, words) + " " + indicator.unitOfMeasure());
            filledBy.add(indicator.filledBy());
            codes.add(indicator.code());
        }
        names.add(words.format("exchange.head.explanation"));
        codes.add(SheetColumns.EXPLANATION);
        row(names, true);
        row(periods, true);
        row(filledBy, true);
        row(codes, true);
        sheet.createFreezePane(FIRST_FIGURE, sheet.getLastRowNum() + 1);
        for (int column = 0; column < names.size(); column++) {
            sheet.setColumnWidth(column, column == 1 || column == names.size() - 1 ? WIDE : NARROW);
        }
    }

    private static List<String> line(String first, String second) {
        return new ArrayList<>(List.of(first, second));
    }

    private void unit(Asking unit, Map<String, String> known) {
        List<String> cells = line(unit.unitCode(), unit.unitName());
        indicators.forEach(indicator -> cells.add(known.getOrDefault(indicator.code(), "")));
        row(cells, false);
    }

    private void row(List<String> cells, boolean isHead) {
        XSSFRow row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
            XSSFCell cell = row.createCell(column);
            if (!isHead && column >= FIRST_FIGURE && cells.get(column).matches("\\d{1,15}(\\.\\d{1,2})?")) {
                cell.setCellValue(Double.parseDouble(cells.get(column)));
            } else if (!cells.get(column).isEmpty()) {
                texts.put(cell, cells.get(column));
            }
            if (isHead) {
                cell.setCellStyle(head);
            }
        }
    }
}
