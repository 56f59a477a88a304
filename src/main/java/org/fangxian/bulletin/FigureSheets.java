package org.fangxian.bulletin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.fangxian.bulletin.Section.Grid;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.FigureWorkbook;
import org.fangxian.shared.report.FigureWorkbook.Column;
import org.fangxian.shared.report.FigureWorkbook.Sheet;
import org.jspecify.annotations.Nullable;

/** A briefing's figures as a workbook: one sheet of all figures with what they are bound to, one for each table and chart. */
public final class FigureSheets {
    private static final Texts TEXTS = Texts.of(Locale.SIMPLIFIED_CHINESE);
    private static final List<String> COLUMNS = List.of(
            "number",
            "indicator",
            "name",
            "unitCode",
            "unitName",
            "period",
            "date",
            "derivation",
            "amount",
            "unitOfMeasure",
            "reported",
            "expected",
            "knownAt",
            "manual",
            "reason",
            "revisions");

    private FigureSheets() {}

    /** @return the .xlsx file's bytes */
    public static byte[] of(Bulletin bulletin) {
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(figures(bulletin));
        for (Section section : bulletin.sections()) {
            Grid grid = section.grid();
            if (grid != null) {
                sheets.add(grid(bulletin, grid, sheets.size()));
            }
        }
        return FigureWorkbook.write(sheets);
    }

    private static Sheet figures(Bulletin bulletin) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        bulletin.used()
                .forEach(figure -> rows.add(Arrays.asList(
                        figure.number(),
                        figure.indicator(),
                        figure.name(),
                        figure.unitCode(),
                        figure.unitName(),
                        figure.period(),
                        figure.date(),
                        TEXTS.format("briefings.derivation." + figure.derivation()),
                        figure.amount(),
                        figure.unitOfMeasure(),
                        figure.reported(),
                        figure.expected(),
                        CityTime.local(figure.knownAt()),
                        TEXTS.format("briefings.manual." + figure.manual()),
                        figure.reason(),
                        figure.revisions().toString())));
        List<Column> columns = COLUMNS.stream()
                .map(column -> Column.of(TEXTS.format("briefings.sheet." + column)))
                .toList();
        return new Sheet(TEXTS.format("briefings.sheet.figures"), columns, rows);
    }

    private static Sheet grid(Bulletin bulletin, Grid grid, int number) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Section.Row row : grid.rows()) {
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.name());
            row.cells()
                    .forEach(cell -> cells.add(
                            cell.isFigure() ? bulletin.figure(cell.figure()).amount() : cell.text()));
            rows.add(cells);
        }
        String name = TEXTS.format("briefings.sheet.grid", String.valueOf(number));
        return new Sheet(name, grid.head().stream().map(Column::of).toList(), rows);
    }
}
