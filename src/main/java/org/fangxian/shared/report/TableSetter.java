package org.fangxian.shared.report;

import java.util.ArrayList;
import java.util.List;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import org.fangxian.shared.report.Composer.Measure;
import org.fangxian.shared.report.Elements.Place;

/** Sets a table in as many parts as it needs pages, each with the head. */
final class TableSetter {
    private static final float RULE = 0.5f;
    private static final int LINE = 16;
    private static final int AIR = 6;
    private static final int MARGIN = 5;

    /** A row ready to print: the lines of each cell and its height in points. */
    private record Row(List<List<TypeLine>> cells, int height) {}

    private final Composer composer;
    private final Table table;
    private final Columns columns;
    private final Row head;
    private final List<Row> rows = new ArrayList<>();

    TableSetter(Composer composer, Table table) {
        this.composer = composer;
        this.table = table;
        this.columns = new Columns(composer, table);
        this.head = row(table.head(), Face.HEI);
        int last = table.rows().size() - 1;
        for (int i = 0; i <= last; i++) {
            boolean total = i == last && table.lastRowIsTotal();
            rows.add(row(table.rows().get(i), total ? Face.HEI : Face.FANGSONG));
        }
    }

    void set(Flow flow) {
        flow.need(1 + gridRows(head.height() + (rows.isEmpty() ? 0 : rows.get(0).height())));
        TypeLine caption = composer.fitted(table.caption(), Face.HEI, Grid.SMALL, Grid.WIDTH);
        flow.put(
                1,
                (elements, y) -> List.of(elements.text(
                        caption, new Place(Grid.LEFT, y, Grid.WIDTH, Grid.PITCH), HorizontalTextAlignEnum.CENTER)));
        int from = 0;
        do {
            int to = fitting(from, flow.left());
            if (to == from && from < rows.size()) {
                flow.need(Grid.ROWS);
                to = fitting(from, flow.left());
            }
            if (to == from && from < rows.size()) {
                throw new IllegalArgumentException("a row of the table is higher than a page: " + table.caption());
            }
            List<Row> part = new ArrayList<>(List.of(head));
            part.addAll(rows.subList(from, to));
            int height = part.stream().mapToInt(Row::height).sum();
            flow.put(Math.min(gridRows(height + AIR), flow.left()), (elements, y) -> print(elements, part, y));
            from = to;
        } while (from < rows.size());
    }

    /** @return end of the rows that go on the page; the total never stands alone on the next */
    private int fitting(int from, int gridRows) {
        int height = head.height();
        int to = from;
        while (to < rows.size() && height + rows.get(to).height() <= gridRows * Grid.PITCH) {
            height += rows.get(to++).height();
        }
        boolean totalAlone = table.lastRowIsTotal() && to == rows.size() - 1;
        return totalAlone && to - from > 1 ? to - 1 : to;
    }

    private static int gridRows(int height) {
        return (height + Grid.PITCH - 1) / Grid.PITCH;
    }

    private Row row(List<String> cells, Face face) {
        List<List<TypeLine>> set = new ArrayList<>();
        int lines = 1;
        for (int i = 0; i < cells.size(); i++) {
            Measure measure = Measure.plain(columns.width(i) - 2.0 * MARGIN, columns.size());
            List<TypeLine> cell = composer.compose(cells.get(i), face, measure);
            set.add(cell);
            lines = Math.max(lines, cell.size());
        }
        return new Row(set, lines * LINE + AIR);
    }

    private List<JRPrintElement> print(Elements elements, List<Row> part, int top) {
        List<JRPrintElement> printed = new ArrayList<>();
        int y = top;
        for (Row row : part) {
            printed.add(elements.rule(new Place(Grid.LEFT, y, Grid.WIDTH, 0), RULE));
            int x = Grid.LEFT;
            for (int i = 0; i < row.cells().size(); i++) {
                Place cell = new Place(x, y, columns.width(i), row.height());
                printed.addAll(cell(elements, row.cells().get(i), cell, row == head ? -1 : i));
                x += columns.width(i);
            }
            y += row.height();
        }
        printed.add(elements.rule(new Place(Grid.LEFT, y, Grid.WIDTH, 0), RULE));
        int x = Grid.LEFT;
        for (int i = 0; i <= table.head().size(); i++) {
            printed.add(elements.rule(new Place(x, top, 0, y - top), RULE));
            x += i < table.head().size() ? columns.width(i) : 0;
        }
        return printed;
    }

    /** Figures end where the widest of their column does if that is centred; text of one line is centred. */
    private List<JRPrintElement> cell(Elements elements, List<TypeLine> lines, Place cell, int column) {
        List<JRPrintElement> printed = new ArrayList<>();
        int y = cell.y() + (cell.height() - lines.size() * LINE) / 2;
        boolean figure = column >= 0 && columns.figures(column) && lines.size() == 1;
        int margin = figure ? (int) Math.round((cell.width() - columns.widestFigure(column)) / 2) : MARGIN;
        HorizontalTextAlignEnum align = figure
                ? HorizontalTextAlignEnum.RIGHT
                : lines.size() == 1 || column < 0 ? HorizontalTextAlignEnum.CENTER : HorizontalTextAlignEnum.LEFT;
        for (TypeLine line : lines) {
            Place place = new Place(cell.x() + margin, y, cell.width() - 2 * margin, LINE);
            printed.add(elements.text(line, place, line.justified() && column >= 0 ? line.align() : align));
            y += LINE;
        }
        return printed;
    }
}
