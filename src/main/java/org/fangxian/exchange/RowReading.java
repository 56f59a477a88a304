package org.fangxian.exchange;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.util.CellRangeAddress;
import org.fangxian.forms.Asking;
import org.fangxian.forms.Indicator;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;

/** Reads a sheet's lines as units' reports; what cannot be a report is named by row and column. */
final class RowReading {
    private final Grid grid;
    private final SheetColumns columns;
    private final Map<String, Asking> units;
    private final Map<Long, Asking> byId = new HashMap<>();
    private final List<SheetRow> rows = new ArrayList<>();
    private final List<SheetRow> unread = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private final Set<Long> seen = new HashSet<>();
    private final Set<Integer> headless = new HashSet<>();

    /** @param units by code, those whose reports the sheet may hold */
    RowReading(Grid grid, SheetColumns columns, Map<String, Asking> units) {
        this.grid = grid;
        this.columns = columns;
        this.units = units;
        this.errors.addAll(columns.errors());
        joined();
        for (int row = columns.headRow() + 1; row < grid.rows().size(); row++) {
            if (grid.rows().get(row).stream().anyMatch(cell -> !cell.isBlank())) {
                read(row);
                headless(row);
            }
        }
    }

    /** Of joined cells only the first says something: what the others stand for cannot be known. */
    private void joined() {
        for (CellRangeAddress range : grid.merged()) {
            if (range.getLastRow() >= columns.headRow()) {
                int row = range.getFirstRow();
                int column = range.getFirstColumn();
                Finding finding = new Finding(SheetColumns.UNIT, "exchange.cell.merged", range.formatAsString());
                errors.add(new CellError(row + 1, Grid.column(column), heading(column), finding));
            }
        }
    }

    /** What stands under no heading belongs to no figure, and is not passed over. */
    private void headless(int row) {
        for (int column = 0; column < grid.rows().get(row).size(); column++) {
            String text = grid.cell(row, column);
            if (!text.isEmpty() && heading(column).isEmpty() && headless.add(column)) {
                Finding finding = new Finding(SheetColumns.UNIT, "exchange.head.missing", text);
                errors.add(new CellError(row + 1, Grid.column(column), "", finding));
            }
        }
    }

    private String heading(int column) {
        return grid.cell(columns.headRow(), column);
    }

    private void read(int row) {
        String code = Normalizer.normalize(grid.cell(row, columns.unit()), Normalizer.Form.NFKC);
        Asking unit = units.get(code);
        if (unit == null) {
            refuse(row, code.isEmpty() ? "exchange.unit.missing" : "exchange.unit.unknown", code);
        } else if (!seen.add(unit.unitId())) {
            refuse(row, "exchange.unit.twice", unit.unitName());
        } else {
            Map<String, String> figures = figures(row, unit);
            String explanation =
                    columns.explanation().map(column -> grid.cell(row, column)).orElse("");
            SheetRow.Outcome outcome = figures.isEmpty() ? SheetRow.Outcome.EMPTY : SheetRow.Outcome.NEW;
            byId.put(unit.unitId(), unit);
            rows.add(new SheetRow(row + 1, unit.unitId(), unit.unitName(), figures, explanation, outcome));
        }
    }

    private Map<String, String> figures(int row, Asking unit) {
        Map<String, String> figures = new HashMap<>();
        for (Indicator indicator : unit.version().indicators()) {
            Optional.ofNullable(columns.indicators().get(indicator.code()))
                    .map(column -> grid.cell(row, column))
                    .filter(text -> !text.isEmpty())
                    .ifPresent(text -> figures.put(indicator.code(), text));
        }
        return figures;
    }

    private void refuse(int row, String key, String arg) {
        Finding finding = new Finding(SheetColumns.UNIT, key, arg);
        unread.add(new SheetRow(row + 1, 0, arg, Map.of(), "", SheetRow.Outcome.WRONG));
        errors.add(new CellError(row + 1, Grid.column(columns.unit()), head("exchange.head.unitCode"), finding));
    }

    /** What a report's finding is in the sheet: beside its figure, or beside the explanation. */
    CellError place(SheetRow row, Finding finding) {
        Optional<Indicator> indicator = asking(row).version().indicators().stream()
                .filter(asked -> asked.code().equals(finding.field()))
                .findFirst();
        Integer column = indicator
                .map(found -> columns.indicators().get(found.code()))
                .or(columns::explanation)
                .orElse(columns.unit());
        String heading = indicator.map(Indicator::name).orElseGet(() -> head("exchange.head.explanation"));
        return new CellError(row.number(), Grid.column(column), heading, finding);
    }

    /** The unit of a row, with what it is asked. */
    Asking asking(SheetRow row) {
        return Objects.requireNonNull(byId.get(row.unitId()));
    }

    private static String head(String key) {
        return Texts.of(Texts.CHINESE).format(key);
    }

    List<SheetRow> rows() {
        return rows;
    }

    /** The rows that cannot be a report: of no unit, of one that is not asked, or of one that stood above. */
    List<SheetRow> unread() {
        return unread;
    }

    List<CellError> errors() {
        return errors;
    }
}
