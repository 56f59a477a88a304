package org.fangxian.shared.report;

import java.util.List;
import org.fangxian.shared.report.Composer.Measure;
import org.fangxian.shared.report.Elements.Place;

/** Sets what stands between the red rule and the imprint (GB/T 9704-2012, 7.3) into the rows of the grid. */
final class BodySetter {
    private static final int CHART_ROWS = 8;
    private static final int CHART_MARGIN = 8;

    private final OfficialFonts fonts;
    private final Composer composer;
    private final Flow flow = new Flow();

    BodySetter(OfficialFonts fonts, Composer composer) {
        this.fonts = fonts;
        this.composer = composer;
    }

    Flow set(OfficialDocument document) {
        flow.blank();
        title(document.title());
        flow.blank();
        String addressee = document.addressee();
        if (addressee != null) {
            paragraph(new Paragraph(Level.FLUSH, List.of(Run.of(Wording.of("addressee", addressee)))));
        }
        for (Block block : document.blocks()) {
            if (block instanceof Paragraph paragraph) {
                paragraph(paragraph);
            } else if (block instanceof Table table) {
                new TableSetter(composer, table).set(flow);
            } else if (block instanceof Chart chart) {
                chart(chart);
            }
        }
        Signature signature = document.signature();
        if (signature != null) {
            sign(signature);
        }
        return flow;
    }

    /** A title of several lines is broken so that they are about equally long. */
    private void title(String title) {
        double width = Grid.WIDTH;
        int lines = titleLines(title, width).size();
        while (width > Grid.TITLE && titleLines(title, width - Grid.TITLE / 2).size() == lines) {
            width -= Grid.TITLE / 2;
        }
        for (TypeLine line : titleLines(title, width)) {
            centred(new TypeLine(line.pieces(), line.size(), line.natural(), 0, false));
        }
    }

    private List<TypeLine> titleLines(String title, double width) {
        return composer.compose(title, Face.TITLE, Measure.plain(width, Grid.TITLE));
    }

    private void centred(TypeLine line) {
        at(line, (Grid.WIDTH - line.natural()) / 2);
    }

    private void paragraph(Paragraph paragraph) {
        if (paragraph.level() == Level.HEADING1) {
            flow.need(2);
        }
        double indent = paragraph.level().indent() * Grid.BODY;
        composer.compose(paragraph.runs(), new Measure(Grid.WIDTH, Grid.BODY, indent, 0))
                .forEach(flow::line);
    }

    private void chart(Chart chart) {
        flow.need(CHART_ROWS);
        ChartPicture picture = new ChartPicture(fonts, chart);
        int height = CHART_ROWS * Grid.PITCH - 2 * CHART_MARGIN;
        flow.put(
                CHART_ROWS,
                (elements, y) ->
                        List.of(elements.picture(picture, new Place(Grid.LEFT, y + CHART_MARGIN, Grid.WIDTH, height))));
    }

    /** 7.3.5.2: one free line; the office ends two characters from the right, the date begins two after its beginning. */
    private void sign(Signature signature) {
        TypeLine office = composer.line(signature.office(), Face.FANGSONG, Grid.BODY);
        TypeLine date = composer.line(signature.date(), Face.FANGSONG, Grid.BODY);
        double right = Grid.WIDTH - 2 * Grid.BODY;
        double officeAt = right - office.natural();
        double dateAt = officeAt + 2 * Grid.BODY;
        if (date.natural() > office.natural()) {
            dateAt = right - date.natural();
            officeAt = dateAt - 2 * Grid.BODY;
        }
        flow.needWith(3, 2);
        flow.blank();
        at(office, officeAt);
        at(date, dateAt);
    }

    private void at(TypeLine line, double indent) {
        flow.line(new TypeLine(line.pieces(), line.size(), line.natural(), Math.max(0, indent), false));
    }
}
