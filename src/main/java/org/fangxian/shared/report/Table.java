package org.fangxian.shared.report;

import java.util.List;

/**
 * A table over the width of the type area. It breaks between rows, and its head is repeated on each page; columns of
 * figures are set flush right.
 *
 * @param rows each as long as the head; a cell without a value is the empty text
 */
public record Table(String caption, List<String> head, List<List<String>> rows, boolean lastRowIsTotal)
        implements Block {
    /** @throws IllegalArgumentException if there are no columns, or a row is not as long as the head */
    public Table {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = head.size();
        if (columns == 0 || rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("every row of a table needs the " + columns + " cells of its head");
        }
    }
}
