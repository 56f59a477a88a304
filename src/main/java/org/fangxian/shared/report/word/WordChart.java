package org.fangxian.shared.report.word;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.fangxian.shared.report.Chart;
import org.fangxian.shared.report.ChartScale;
import org.fangxian.shared.report.Series;

/** A chart in Word with its figures behind it, so that it can be edited there. */
final class WordChart {
    /** Width of the type area in points. */
    private static final int WIDTH = 442;

    private static final int HEIGHT = 200;

    private final XWPFChart chart;
    private final Chart contents;
    private int nextRow;

    private WordChart(XWPFChart chart, Chart contents) {
        this.chart = chart;
        this.contents = contents;
    }

    static void write(XWPFDocument document, Chart contents) {
        try {
            XWPFChart chart = document.createChart(WIDTH * Units.EMU_PER_POINT, HEIGHT * Units.EMU_PER_POINT);
            new WordChart(chart, contents).fill();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fill() {
        chart.setTitleText(contents.title());
        chart.setTitleOverlay(false);
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        List<Series> bars = of(Series.Kind.BAR);
        List<Series> lines = of(Series.Kind.LINE);
        XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = axis(AxisPosition.LEFT, bars.isEmpty() ? lines : bars);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        below.crossAxis(left);
        left.crossAxis(below);
        if (!bars.isEmpty()) {
            XDDFBarChartData data = (XDDFBarChartData) chart.createData(ChartTypes.BAR, below, left);
            data.setBarDirection(BarDirection.COL);
            plot(data, bars);
        }
        if (!lines.isEmpty()) {
            plot(bars.isEmpty() ? chart.createData(ChartTypes.LINE, below, left) : besideBars(lines), lines);
        }
    }

    /** Lines beside bars have an axis of their own at the right. */
    private XDDFChartData besideBars(List<Series> lines) {
        XDDFCategoryAxis below = chart.createCategoryAxis(AxisPosition.BOTTOM);
        below.setVisible(false);
        XDDFValueAxis right = axis(AxisPosition.RIGHT, lines);
        right.setCrosses(AxisCrosses.MAX);
        below.crossAxis(right);
        right.crossAxis(below);
        return chart.createData(ChartTypes.LINE, below, right);
    }

    private XDDFValueAxis axis(AxisPosition position, List<Series> series) {
        ChartScale scale = ChartScale.of(series);
        XDDFValueAxis axis = chart.createValueAxis(position);
        axis.setMinimum(scale.lowest());
        axis.setMaximum(scale.highest());
        axis.setMajorUnit(scale.step());
        return axis;
    }

    private void plot(XDDFChartData data, List<Series> series) {
        int rows = contents.categories().size();
        String[] categories = contents.categories().toArray(new String[0]);
        for (Series one : series) {
            nextRow++;
            Number[] values = one.values().toArray(new Number[0]);
            String range = chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, rows, nextRow, nextRow));
            XDDFChartData.Series plotted = data.addSeries(
                    XDDFDataSourcesFactory.fromArray(
                            categories,
                            chart.formatRange(new org.apache.poi.ss.util.CellRangeAddress(1, rows, 0, 0)),
                            0),
                    XDDFDataSourcesFactory.fromArray(values, range, nextRow));
            plotted.setTitle(one.name(), chart.setSheetTitle(one.name(), nextRow));
        }
        chart.plot(data);
    }

    private List<Series> of(Series.Kind kind) {
        return contents.series().stream().filter(s -> s.kind() == kind).toList();
    }
}
