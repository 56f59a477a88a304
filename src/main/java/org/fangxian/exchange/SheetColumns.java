package org.fangxian.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.fangxian.forms.Indicator;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;

/**
 * Where a sheet's columns stand: found by the row of codes, or by the form's words where there is none.
 *
 * @param errors columns that nobody asks for, or that are named twice
 */
record SheetColumns(
        int headRow, int unit, Optional<Integer> explanation, Map<String, Integer> indicators, List<CellError> errors) {
    static final String UNIT = "UNIT_CODE";
    static final String UNIT_NAME = "UNIT_NAME";
    static final String EXPLANATION = "EXPLANATION";
    /** The column in which a refused file comes back with remarks. */
    static final String REMARKS = "REMARKS";

    private static final Set<String> NOT_READ = Set.of(UNIT_NAME, REMARKS);
    private static final int DEEPEST_HEAD = 15;

    /** @return the columns; refuses a sheet without a column for the unit's code */
    static SheetColumns find(Grid grid, List<Indicator> indicators) {
        return inRow(grid, codes(indicators))
                .or(() -> inRow(grid, names(indicators)))
                .orElseThrow(() -> grid.sheet().isEmpty()
                        ? new SheetRefused("exchange.file.noHead", UNIT)
                        : new SheetRefused("exchange.file.noHeadIn", UNIT, grid.sheet()));
    }

    private static Map<String, String> codes(List<Indicator> indicators) {
        Map<String, String> words = new HashMap<>();
        List.of(UNIT, UNIT_NAME, EXPLANATION, REMARKS).forEach(code -> words.put(code, code));
        words.put(remarks(), REMARKS);
        indicators.forEach(indicator -> words.put(indicator.code(), indicator.code()));
        return words;
    }

    private static Map<String, String> names(List<Indicator> indicators) {
        Texts texts = Texts.of(Texts.CHINESE);
        Map<String, String> words = new HashMap<>();
        words.put(texts.format("exchange.head.unitCode"), UNIT);
        words.put(texts.format("exchange.head.unit"), UNIT_NAME);
        words.put(texts.format("exchange.head.explanation"), EXPLANATION);
        words.put(remarks(), REMARKS);
        indicators.forEach(indicator -> words.put(indicator.name(), indicator.code()));
        return words;
    }

    static String remarks() {
        return Texts.of(Texts.CHINESE).format("exchange.head.remarks");
    }

    private static Optional<SheetColumns> inRow(Grid grid, Map<String, String> words) {
        for (int row = 0; row < Math.min(grid.rows().size(), DEEPEST_HEAD); row++) {
            Map<String, Integer> found = new HashMap<>();
            List<CellError> errors = new ArrayList<>();
            for (int column = 0; column < grid.rows().get(row).size(); column++) {
                String heading = grid.cell(row, column);
                String code = words.get(heading);
                if (code == null && !heading.isEmpty()) {
                    errors.add(error(row, column, "exchange.head.unknown", heading));
                } else if (code != null && found.putIfAbsent(code, column) != null && !NOT_READ.contains(code)) {
                    errors.add(error(row, column, "exchange.head.twice", heading));
                }
            }
            if (found.containsKey(UNIT)) {
                return Optional.of(columns(row, found, errors));
            }
        }
        return Optional.empty();
    }

    private static SheetColumns columns(int row, Map<String, Integer> found, List<CellError> errors) {
        Map<String, Integer> indicators = new HashMap<>(found);
        indicators.keySet().removeAll(NOT_READ);
        int unit = Objects.requireNonNull(indicators.remove(UNIT));
        Optional<Integer> explanation = Optional.ofNullable(indicators.remove(EXPLANATION));
        return new SheetColumns(row, unit, explanation, indicators, errors);
    }

    private static CellError error(int row, int column, String key, String heading) {
        return new CellError(row + 1, Grid.column(column), heading, new Finding(heading, key, heading));
    }
}
