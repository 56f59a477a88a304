package org.fangxian.shared.web;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fangxian.shared.Texts;
import org.fangxian.shared.report.FigureWorkbook;
import org.fangxian.shared.report.FigureWorkbook.Column;
import org.fangxian.shared.report.FigureWorkbook.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as a spreadsheet shows it: its title, and for each column the heading and what of a row stands there. Numbers,
 * days and instants stay what they are.
 */
public final class Listing<T> {
    private final String titleKey;
    private String about = "";
    private boolean personal;
    private String mark = "";
    private String closing = "";
    private final List<String> headKeys = new ArrayList<>();
    private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

    public Listing(String titleKey) {
        this.titleKey = titleKey;
    }

    /** Says in few words what the list was narrowed to, for the audit trail. */
    public Listing<T> about(String words) {
        about = words;
        return this;
    }

    /** The rows name people or their telephones: a long list of them goes to a bulk exporter alone. */
    public Listing<T> personal() {
        personal = true;
        return this;
    }

    boolean isPersonal() {
        return personal;
    }

    /** Marks every sheet and printed page. */
    Listing<T> marked(String words) {
        mark = words;
        return this;
    }

    /** Stands below the last row, as to say how many are not shown; empty for none. */
    public Listing<T> closing(String words) {
        closing = words;
        return this;
    }

    /** Adds a column. */
    public Listing<T> column(String headKey, Function<T, @Nullable Object> cell) {
        headKeys.add(headKey);
        cells.add(cell);
        return this;
    }

    String titleKey() {
        return titleKey;
    }

    String about() {
        return about;
    }

    /** @return the workbook of the first rows, at most so many; where there are more, its last line says so */
    File write(Stream<T> rows, int most, Texts texts) {
        Counted counted = new Counted(rows.iterator(), most);
        List<Column> columns =
                headKeys.stream().map(key -> Column.of(texts.getString(key))).toList();
        Sheet sheet = new Sheet(
                texts.getString(titleKey),
                columns,
                () -> counted,
                () -> counted.rows.hasNext() ? Optional.of(texts.format("shared.export.cut", most)) : closing(),
                mark);
        return new File(FigureWorkbook.write(List.of(sheet)), counted.count);
    }

    private Optional<String> closing() {
        return closing.isEmpty() ? Optional.empty() : Optional.of(closing);
    }

    /** A workbook and how many rows it holds. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(byte[] bytes, int rows) {}

    private final class Counted implements Iterator<List<? extends @Nullable Object>> {
        private final Iterator<T> rows;
        private final int most;
        private int count;

        Counted(Iterator<T> rows, int most) {
            this.rows = rows;
            this.most = most;
        }

        @Override
        public boolean hasNext() {
            return count < most && rows.hasNext();
        }

        @Override
        public List<? extends @Nullable Object> next() {
            count++;
            T row = rows.next();
            List<@Nullable Object> line = new ArrayList<>();
            cells.forEach(cell -> line.add(cell.apply(row)));
            return line;
        }
    }
}
