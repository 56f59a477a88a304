package org.fangxian.shared.web;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A long list read page by page by its key, without counting: first, previous, next. It remembers the keys at which the
 * pages begin, so that going back shows what was seen. A view extends it with its query.
 */
public abstract class KeyedRows<T, K extends Serializable> implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final int BULK = 500;

    private final ArrayDeque<K> starts = new ArrayDeque<>();
    private transient @Nullable List<T> rows;
    private boolean more;

    /** @return at most {@code limit} rows that follow the key; from the beginning for none */
    protected abstract List<T> load(@Nullable K after, int limit);

    /** @return the key of a row, by which the list is ordered */
    protected abstract Function<T, K> key();

    /** @return the rows of the current page */
    public List<T> getRows() {
        List<T> shown = rows;
        if (shown == null) {
            List<T> loaded = new ArrayList<>(load(starts.peek(), PAGE + 1));
            more = loaded.size() > PAGE;
            shown = more ? loaded.subList(0, PAGE) : loaded;
            rows = shown;
        }
        return shown;
    }

    /** @return every row from the beginning, read page by page as it is asked for, whichever page is shown */
    public Stream<T> all() {
        return Stream.iterate(load(null, BULK), page -> !page.isEmpty(), page -> load(lastKey(page), BULK))
                .flatMap(List::stream);
    }

    private K lastKey(List<T> page) {
        return key().apply(page.get(page.size() - 1));
    }

    /** Begins anew, as after a change of the filter. */
    public void first() {
        starts.clear();
        refresh();
    }

    public void previous() {
        starts.poll();
        refresh();
    }

    public void next() {
        List<T> shown = getRows();
        if (more) {
            starts.push(lastKey(shown));
            refresh();
        }
    }

    /** Reads the current page again. */
    public void refresh() {
        rows = null;
    }

    public boolean isFirstPage() {
        return starts.isEmpty();
    }

    public boolean isLastPage() {
        getRows();
        return !more;
    }

    /** @return the number of the page, counted from 1 */
    public int getPage() {
        return starts.size() + 1;
    }

    public boolean isNone() {
        return getRows().isEmpty();
    }
}
