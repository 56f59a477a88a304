package org.fangxian.shared.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRPrintElement;
import org.fangxian.shared.report.Elements.Place;

/** What stands in which rows of the grid, counted from the first below the masthead over all pages. */
final class Flow {
    /** Something that fills rows of the grid. */
    interface Content {
        /** @return its parts in reading order, if its first row begins at y */
        List<JRPrintElement> at(Elements elements, int y);
    }

    private final TreeMap<Integer, Content> contents = new TreeMap<>();
    private final Set<Integer> texts = new HashSet<>();
    private int row;

    /** @return the row that comes next */
    int row() {
        return row;
    }

    /** @return rows left on the page */
    int left() {
        return Grid.left(row);
    }

    void blank() {
        row++;
    }

    /** @param line set as far as it is justified or flush left */
    void line(TypeLine line) {
        texts.add(row);
        put(1, (elements, y) -> List.of(elements.line(line, new Place(Grid.LEFT, y, Grid.WIDTH, Grid.PITCH))));
    }

    /** @param rows that the content fills; they must be left on the page */
    void put(int rows, Content content) {
        contents.put(row, content);
        row += rows;
    }

    /** Leaves the rest of the page free unless so many rows are left on it. */
    void need(int rows) {
        if (left() < rows) {
            row += left();
        }
    }

    /**
     * Keeps what follows, which needs so many rows, from standing alone on a page: if it does not go on this one, the
     * last lines of text go over with it.
     */
    void needWith(int rows, int lines) {
        if (left() >= rows && row > Grid.firstRow(Grid.page(row))) {
            return;
        }
        int end = row;
        int from = end;
        while (end - from < lines && from > Grid.firstRow(Grid.page(end - 1)) && texts.contains(from - 1)) {
            from--;
        }
        row = Grid.firstRow(Grid.page(end - 1) + 1);
        for (int moved = from; moved < end; moved++) {
            Content content = contents.remove(moved);
            texts.remove(moved);
            if (content != null) {
                put(1, content);
            }
        }
    }

    /** @return the parts that begin in a row; none for a blank row or one inside a larger content */
    List<JRPrintElement> at(int wanted, Elements elements, int y) {
        Content content = contents.get(wanted);
        return content == null ? List.of() : content.at(elements, y);
    }
}
