package org.fangxian.shared.report;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** A PDF as a ruler sees it; lengths are points from the page's upper left corner. */
final class MeasuredPdf implements AutoCloseable {
    /** Points of a millimetre. */
    static final double MM = 72 / 25.4;

    /** A line of text of one page, from its first to its last character. */
    record Line(double left, double right, double baseline, double size, String text) {
        /** @return top of the em box */
        double top() {
            return baseline - 0.88 * size;
        }
    }

    /** A stroke between two points, as wide as its weight. */
    record Rule(double left, double right, double y, double weight) {}

    private static final int DPI = 300;

    private final PDDocument document;

    MeasuredPdf(byte[] pdf) throws IOException {
        document = Loader.loadPDF(pdf);
    }

    int pages() {
        return document.getNumberOfPages();
    }

    PDPage page(int number) {
        return document.getPage(number - 1);
    }

    String text() throws IOException {
        return new PDFTextStripper().getText(document);
    }

    String text(int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    /** @return lines from top to bottom; parts of a line that stand far apart are one */
    List<Line> lines(int page) throws IOException {
        List<TextPosition> glyphs = new ArrayList<>();
        PDFTextStripper stripper = new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition glyph) {
                glyphs.add(glyph);
            }
        };
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        stripper.getText(document);
        return glyphs.stream()
                .filter(glyph -> !glyph.getUnicode().isBlank())
                .collect(Collectors.groupingBy(glyph -> Math.round(glyph.getYDirAdj() * 10)))
                .values()
                .stream()
                .map(MeasuredPdf::line)
                .sorted(Comparator.comparingDouble(Line::baseline))
                .toList();
    }

    List<Line> bodyLines(int page) throws IOException {
        return lines(page).stream().filter(line -> line.size() == 15.75).toList();
    }

    private static Line line(List<TextPosition> glyphs) {
        glyphs.sort(Comparator.comparingDouble(TextPosition::getXDirAdj));
        TextPosition first = glyphs.get(0);
        TextPosition last = glyphs.get(glyphs.size() - 1);
        return new Line(
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSize(),
                glyphs.stream().map(TextPosition::getUnicode).collect(Collectors.joining()));
    }

    /** @return level strokes that are drawn on the page itself, from top to bottom */
    List<Rule> rules(int page) throws IOException {
        Strokes strokes = new Strokes(page(page));
        strokes.processPage(page(page));
        strokes.found.sort(Comparator.comparingDouble(Rule::y));
        return strokes.found;
    }

    /** @return first row that carries ink, red or black, in a window of the page */
    double firstInk(int page, boolean red, double left, double right, double from) throws IOException {
        var image = new PDFRenderer(document).renderImageWithDPI(page - 1, DPI);
        double scale = DPI / 72.0;
        for (int y = (int) (from * scale); y < image.getHeight(); y++) {
            for (int x = (int) (left * scale); x < right * scale; x++) {
                int color = image.getRGB(x, y);
                int green = color >> 8 & 0xff;
                boolean isRed = (color >> 16 & 0xff) > 150;
                if (green < 128 && isRed == red) {
                    return y / scale;
                }
            }
        }
        return Double.NaN;
    }

    List<org.apache.pdfbox.pdmodel.font.PDFont> fonts() throws IOException {
        List<org.apache.pdfbox.pdmodel.font.PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }

    String title() {
        return document.getDocumentInformation().getTitle();
    }

    String author() {
        return document.getDocumentInformation().getAuthor();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final class Strokes extends PDFGraphicsStreamEngine {
        private final List<Rule> found = new ArrayList<>();
        private final double height;
        private Point2D start = new Point2D.Double();
        private Point2D at = new Point2D.Double();

        Strokes(PDPage page) {
            super(page);
            height = page.getMediaBox().getHeight();
        }

        @Override
        public void moveTo(float x, float y) {
            start = new Point2D.Double(x, y);
            at = start;
        }

        @Override
        public void lineTo(float x, float y) {
            at = new Point2D.Double(x, y);
        }

        @Override
        public Point2D getCurrentPoint() {
            return at;
        }

        @Override
        public void strokePath() {
            if (start.getY() == at.getY()) {
                double weight = getGraphicsState().getLineWidth();
                found.add(new Rule(start.getX(), at.getX(), height - at.getY(), weight));
            }
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int rule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
            at = new Point2D.Double(x3, y3);
        }

        @Override
        public void closePath() {}

        @Override
        public void endPath() {}

        @Override
        public void fillPath(int rule) {}

        @Override
        public void fillAndStrokePath(int rule) {}

        @Override
        public void shadingFill(COSName shading) {}
    }
}
