package org.fangxian.shared.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.renderers.AbstractRenderer;
import net.sf.jasperreports.renderers.Graphics2DRenderable;
import org.fangxian.shared.report.ChartPen.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * A chart as it is drawn: title, legend, bars, lines with their values. Lines that are much higher than the bars, as
 * cumulative figures beside those of the day, get an axis of their own at the right.
 */
final class ChartPicture extends AbstractRenderer implements Graphics2DRenderable {
    private static final long serialVersionUID = 1L;
    private static final Color[] BARS = {new Color(0x9DB8D9), new Color(0x5B7DA8), new Color(0x8A8A8A)};
    private static final Color[] LINES = {new Color(0xB3261E), new Color(0x333333), new Color(0x9A6A00)};
    private static final Color GRID = new Color(0xD9D9D9);
    private static final float LABEL = 10.5f;
    private static final float FIGURE = 9;
    private static final double AXIS = 34;
    private static final double HEAD = 52;
    private static final double FOOT = 20;
    private static final double OWN_AXIS_FROM = 4;
    private static final double BARS_SHARE = 0.55;
    private static final double WIDEST_BAR = 26;

    private final transient OfficialFonts fonts;
    private final transient Chart chart;
    private final transient List<Series> bars;
    private final transient List<Series> lines;
    private final transient ChartScale barScale;
    private final transient ChartScale lineScale;
    private final transient TypeLine title;
    private final transient List<TypeLine> names;
    private final transient List<TypeLine> categories;

    /** @throws MissingGlyph if no font has a character of the chart */
    ChartPicture(OfficialFonts fonts, Chart chart) {
        this.fonts = fonts;
        this.chart = chart;
        bars = of(Series.Kind.BAR);
        lines = of(Series.Kind.LINE);
        ChartScale one = ChartScale.of(chart.series());
        boolean two = !bars.isEmpty()
                && !lines.isEmpty()
                && ChartScale.of(lines).highest()
                        >= OWN_AXIS_FROM * ChartScale.of(bars).highest();
        barScale = two ? ChartScale.of(bars) : one;
        lineScale = two ? ChartScale.of(lines) : one;
        Composer composer = new Composer(fonts);
        title = composer.fitted(chart.title(), Face.HEI, Grid.TABLE, Grid.WIDTH);
        names = chart.series().stream()
                .map(s -> composer.line(s.name(), Face.FANGSONG, LABEL))
                .toList();
        categories = chart.categories().stream()
                .map(c -> composer.line(c, Face.FANGSONG, LABEL))
                .toList();
    }

    @Override
    public void render(JasperReportsContext context, Graphics2D graphics, Rectangle2D area) {
        ChartPen pen = new ChartPen(graphics, fonts);
        Rectangle2D plot =
                new Rectangle2D.Double(AXIS, HEAD, area.getWidth() - 2 * AXIS, area.getHeight() - HEAD - FOOT);
        pen.text(title, area.getCenterX(), 13, Anchor.CENTRE);
        legend(pen, area.getCenterX());
        axes(pen, plot);
        for (int i = 0; i < bars.size(); i++) {
            bars(pen, plot, i);
        }
        for (int i = 0; i < lines.size(); i++) {
            line(pen, plot, i);
        }
    }

    private List<Series> of(Series.Kind kind) {
        return chart.series().stream().filter(s -> s.kind() == kind).toList();
    }

    private void legend(ChartPen pen, double centre) {
        double key = 22;
        double gap = 18;
        double width = names.stream().mapToDouble(n -> n.natural() + key + gap).sum() - gap;
        double x = centre - width / 2;
        for (int i = 0; i < names.size(); i++) {
            Series series = chart.series().get(i);
            if (series.kind() == Series.Kind.BAR) {
                pen.bar(new Rectangle2D.Double(x + 6, 22, 10, 8), BARS[bars.indexOf(series) % BARS.length]);
            } else {
                Color color = LINES[lines.indexOf(series) % LINES.length];
                pen.line(new Line2D.Double(x, 26, x + 18, 26), color, 1.2f);
                pen.dot(x + 9, 26, 2.2, color);
            }
            pen.text(names.get(i), x + key, 30, Anchor.LEFT);
            x += key + names.get(i).natural() + gap;
        }
    }

    private void axes(ChartPen pen, Rectangle2D plot) {
        for (int mark : barScale.marks()) {
            double y = y(plot, barScale, mark);
            pen.line(new Line2D.Double(plot.getMinX(), y, plot.getMaxX(), y), mark == 0 ? Color.BLACK : GRID, 0.6f);
            pen.text(pen.figure(mark, FIGURE), plot.getMinX() - 5, y + 3, Anchor.RIGHT);
        }
        if (lineScale != barScale) {
            for (int mark : lineScale.marks()) {
                double y = y(plot, lineScale, mark);
                pen.line(new Line2D.Double(plot.getMaxX(), y, plot.getMaxX() + 3, y), Color.BLACK, 0.6f);
                pen.text(pen.figure(mark, FIGURE), plot.getMaxX() + 5, y + 3, Anchor.LEFT);
            }
        }
        double widest = categories.stream().mapToDouble(TypeLine::natural).max().orElse(0) + LABEL / 2;
        int each = (int) Math.ceil(widest * categories.size() / plot.getWidth());
        for (int i = 0; i < categories.size(); i += each) {
            pen.text(categories.get(i), x(plot, i), plot.getMaxY() + 14, Anchor.CENTRE);
        }
    }

    private void bars(ChartPen pen, Rectangle2D plot, int row) {
        double room = plot.getWidth() / categories.size() * BARS_SHARE;
        double width = Math.min(WIDEST_BAR, room / bars.size());
        double zero = y(plot, barScale, 0);
        for (int i = 0; i < categories.size(); i++) {
            @Nullable Number value = bars.get(row).values().get(i);
            if (value != null) {
                double x = x(plot, i) - width * bars.size() / 2 + width * row;
                double y = y(plot, barScale, value);
                pen.bar(
                        new Rectangle2D.Double(x + 1, Math.min(y, zero), width - 2, Math.abs(y - zero)),
                        BARS[row % BARS.length]);
                pen.text(pen.figure(value, FIGURE), x + width / 2, Math.min(y, zero) - 3, Anchor.CENTRE);
            }
        }
    }

    private void line(ChartPen pen, Rectangle2D plot, int row) {
        Color color = LINES[row % LINES.length];
        @Nullable Number before = null;
        for (int i = 0; i < categories.size(); i++) {
            @Nullable Number value = lines.get(row).values().get(i);
            if (value != null) {
                double y = y(plot, lineScale, value);
                if (before != null) {
                    pen.line(new Line2D.Double(x(plot, i - 1), y(plot, lineScale, before), x(plot, i), y), color, 1.2f);
                }
                pen.dot(x(plot, i), y, 2.2, color);
                pen.text(pen.figure(value, FIGURE), x(plot, i), y - 5, Anchor.CENTRE);
            }
            before = value;
        }
    }

    private double x(Rectangle2D plot, int category) {
        return plot.getMinX() + plot.getWidth() * (category + 0.5) / categories.size();
    }

    private static double y(Rectangle2D plot, ChartScale scale, Number value) {
        return plot.getMaxY() - plot.getHeight() * scale.share(value.doubleValue());
    }
}
