package org.fangxian.shared.report;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Widths of a table's columns in whole points; together they are as wide as the type area. */
final class Columns {
    private static final Pattern FIGURE = Pattern.compile("[+\\-\u2212\uff0b\uff0d]?[\\d,]+(\\.\\d+)?[%\uff05]?");
    private static final Pattern NO_FIGURE = Pattern.compile("|[\u2014\\-/]");
    private static final float[] SIZES = {Grid.TABLE, 10.5f, 9};
    private static final int PADDING = 12;
    private static final int TURNS_OVER = 150;

    private final Composer composer;
    private final Table table;
    private final boolean[] figures;
    private float size = Grid.TABLE;
    private double[] natural;
    private final int[] widths;

    Columns(Composer composer, Table table) {
        this.composer = composer;
        this.table = table;
        int count = table.head().size();
        figures = new boolean[count];
        for (int i = 0; i < count; i++) {
            figures[i] = isFigures(i);
        }
        natural = natural();
        for (int i = 1; i < SIZES.length && !fits(); i++) {
            size = SIZES[i];
            natural = natural();
        }
        widths = rounded(evened() ? even() : shared());
    }

    /** @return whether the columns go in side by side, if long text turns over */
    private boolean fits() {
        return Arrays.stream(natural).map(width -> Math.min(width, TURNS_OVER)).sum() <= Grid.WIDTH;
    }

    float size() {
        return size;
    }

    int width(int column) {
        return widths[column];
    }

    /** @return whether all cells of the column are figures or say that there is none */
    boolean figures(int column) {
        return figures[column];
    }

    double widestFigure(int column) {
        return cells(column).mapToDouble(this::width).max().orElse(0);
    }

    private boolean isFigures(int column) {
        List<String> cells = cells(column).toList();
        return cells.stream().anyMatch(cell -> FIGURE.matcher(cell).matches())
                && cells.stream()
                        .allMatch(cell -> FIGURE.matcher(cell).matches()
                                || NO_FIGURE.matcher(cell).matches());
    }

    private java.util.stream.Stream<String> cells(int column) {
        return table.rows().stream().map(row -> row.get(column));
    }

    private double[] natural() {
        return IntStream.range(0, figures.length)
                .mapToDouble(i -> PADDING
                        + Math.max(
                                width(table.head().get(i)),
                                cells(i).mapToDouble(this::width).max().orElse(0)))
                .toArray();
    }

    private double width(String text) {
        return composer.line(text, Face.HEI, size).natural();
    }

    /** @return whether all columns but the first can be of one width, which reads best */
    private boolean evened() {
        return Arrays.stream(even()).min().orElse(0) >= 0
                && IntStream.range(0, natural.length).allMatch(i -> natural[i] <= even()[i]);
    }

    private double[] even() {
        double[] even = new double[natural.length];
        double first = natural.length == 1 ? Grid.WIDTH : Math.max(natural[0], (double) Grid.WIDTH / natural.length);
        Arrays.fill(even, (Grid.WIDTH - first) / Math.max(1, natural.length - 1));
        even[0] = first;
        return even;
    }

    /** Narrow columns get what they need, the others what is left, in proportion. */
    private double[] shared() {
        double[] given = new double[natural.length];
        double left = Grid.WIDTH;
        int open = natural.length;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            double fair = left / open;
            for (int i = 0; i < given.length; i++) {
                if (given[i] == 0 && natural[i] <= fair) {
                    given[i] = natural[i];
                    left -= natural[i];
                    open--;
                    changed = true;
                }
            }
        }
        double wanted = IntStream.range(0, given.length)
                .filter(i -> given[i] == 0)
                .mapToDouble(i -> natural[i])
                .sum();
        double rest = left;
        for (int i = 0; i < given.length; i++) {
            given[i] =
                    open == 0 ? given[i] + rest / given.length : given[i] == 0 ? rest * natural[i] / wanted : given[i];
        }
        return given;
    }

    private static int[] rounded(double[] exact) {
        int[] whole = new int[exact.length];
        double end = 0;
        int used = 0;
        for (int i = 0; i < exact.length; i++) {
            end += exact[i];
            whole[i] = (int) Math.round(end) - used;
            used += whole[i];
        }
        return whole;
    }
}
