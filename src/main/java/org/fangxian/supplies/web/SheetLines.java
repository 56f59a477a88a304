package org.fangxian.supplies.web;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fangxian.items.ItemView;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.Texts;

/**
 * Lines of an entry as a spreadsheet has them: a row of headings, known by their words, and a line for every row below it. An
 * amount is read as it is written, with its units, or with the unit that stands in a column of its own.
 */
final class SheetLines {
    private static final int MOST_LINES = 100;
    private static final int HEADINGS_WITHIN = 10;
    /** A cell that is a day, as a spreadsheet keeps it: with a time. */
    private static final String MIDNIGHT = "T00:00";

    private final List<ItemView> items;
    private final List<EntryLine> lines = new ArrayList<>();
    private final List<Unknown> unknown = new ArrayList<>();

    /** What a column says. */
    private enum Column {
        ITEM,
        AMOUNT,
        UNIT,
        LOT,
        MAKER,
        EXPIRY;

        private boolean isHeaded(String text) {
            String key = "supplies.sheet.heading." + name().toLowerCase(Locale.ROOT);
            return Stream.of(Texts.CHINESE, Locale.ENGLISH)
                    .flatMap(language ->
                            Stream.of(Texts.of(language).getString(key).split(",", -1)))
                    .anyMatch(word -> plain(word).equals(plain(text)));
        }
    }

    /**
     * A name that is no item's, or more than one's.
     *
     * @param place of its line, counted from 0
     */
    record Unknown(int place, String name) {}

    /** Refuses a sheet without a row that heads items and amounts, one without lines, and more lines than an entry takes. */
    SheetLines(List<ItemView> items, List<List<String>> rows) {
        this.items = items;
        for (int row = 0; row < Math.min(rows.size(), HEADINGS_WITHIN); row++) {
            Map<Column, Integer> columns = columns(rows.get(row));
            if (columns.containsKey(Column.ITEM) && columns.containsKey(Column.AMOUNT)) {
                rows.subList(row + 1, rows.size()).forEach(one -> read(columns, one));
                requireLines();
                return;
            }
        }
        throw new DomainException("supplies.sheet.headings");
    }

    private void requireLines() {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new DomainException("supplies.lines", MOST_LINES);
        }
    }

    private static Map<Column, Integer> columns(List<String> headings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int place = 0; place < headings.size(); place++) {
            for (Column column : Column.values()) {
                if (column.isHeaded(headings.get(place))) {
                    columns.putIfAbsent(column, place);
                }
            }
        }
        return columns;
    }

    private void read(Map<Column, Integer> columns, List<String> row) {
        String name = cell(columns, row, Column.ITEM);
        String amount = cell(columns, row, Column.AMOUNT);
        if (name.isEmpty() && amount.isEmpty()) {
            return;
        }
        EntryLine line = new EntryLine();
        items(name).forEach(item -> line.setItem(item.id()));
        if (line.getItem() == null) {
            unknown.add(new Unknown(lines.size(), name));
        }
        line.setAmount(amount.matches("[\\d.,]+") ? amount + cell(columns, row, Column.UNIT) : amount);
        line.setNumber(cell(columns, row, Column.LOT));
        line.setMaker(cell(columns, row, Column.MAKER));
        line.setExpiry(cell(columns, row, Column.EXPIRY).replace(MIDNIGHT, ""));
        lines.add(line);
    }

    private static String cell(Map<Column, Integer> columns, List<String> row, Column column) {
        int place = columns.getOrDefault(column, row.size());
        return place < row.size() ? row.get(place) : "";
    }

    /** The one item of that code or name; else the only one whose name has that in it. */
    private List<ItemView> items(String name) {
        String asked = plain(name);
        List<ItemView> same = items.stream()
                .filter(item -> asked.equals(plain(item.code())) || asked.equals(plain(item.name())))
                .toList();
        List<ItemView> like = asked.isEmpty() || !same.isEmpty()
                ? same
                : items.stream()
                        .filter(item -> plain(item.name()).contains(asked))
                        .toList();
        return like.size() == 1 ? like : List.of();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    List<EntryLine> lines() {
        return lines;
    }

    List<Unknown> unknown() {
        return unknown;
    }
}
