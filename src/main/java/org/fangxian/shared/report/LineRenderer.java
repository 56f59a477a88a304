package org.fangxian.shared.report;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import java.awt.Color;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.text.AttributedCharacterIterator.Attribute;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.VerticalTextAlignEnum;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;

/**
 * Writes one composed line. The base line hangs on the em box, not on a font's own metrics, so that lines stand at equal
 * distances whatever fonts they mix; a justified line is spread between all its characters.
 */
final class LineRenderer extends AbstractPdfTextRenderer {
    private record Part(BaseFont font, float size, Color color, String text) {
        float width() {
            return font.getWidthPoint(text, size);
        }
    }

    private final ClassicPdfProducer producer;

    LineRenderer(ClassicPdfProducer producer, PdfTextRendererContext context) {
        super(producer.getContext().getJasperReportsContext(), context.getAwtIgnoreMissingFont(), false, false);
        this.producer = producer;
    }

    @Override
    public void render() {
        List<Part> parts = parts();
        if (parts.isEmpty()) {
            return;
        }
        float size = (float) parts.stream().mapToDouble(Part::size).max().orElse(0);
        double natural = parts.stream().mapToDouble(Part::width).sum();
        HorizontalTextAlignEnum align = text.getHorizontalTextAlign();
        double free = width - natural;
        double indent =
                align == HorizontalTextAlignEnum.RIGHT ? free : align == HorizontalTextAlignEnum.CENTER ? free / 2 : 0;
        int gaps = allText.codePointCount(0, allText.length()) - 1;
        boolean spread = align == HorizontalTextAlignEnum.JUSTIFIED && gaps > 0;
        float above = text.getVerticalTextAlign() == VerticalTextAlignEnum.MIDDLE ? (height - size) / 2 : 0;
        int pageHeight = producer.getContext().getCurrentJasperPrint().getPageHeight();
        float baseline = pageHeight - y - above - Grid.ASCENT * size;
        write(parts, (float) (x + indent), baseline, spread ? (float) (free / gaps) : 0);
    }

    private void write(List<Part> parts, float left, float baseline, float spacing) {
        PdfContentByte page = producer.getPdfContentByte();
        page.beginText();
        page.setCharacterSpacing(spacing);
        page.setTextMatrix(left, baseline);
        for (Part part : parts) {
            page.setFontAndSize(part.font(), part.size());
            page.setColorFill(part.color());
            page.showText(part.text());
        }
        page.setCharacterSpacing(0);
        page.endText();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        AttributedCharacterIterator all = styledText.getAttributedString().getIterator();
        for (int at = all.getBeginIndex(); at < all.getEndIndex(); at = all.getRunLimit()) {
            all.setIndex(at);
            parts.add(part(all.getAttributes(), allText.substring(at, all.getRunLimit())));
        }
        return parts;
    }

    private Part part(Map<Attribute, Object> attributes, String run) {
        com.lowagie.text.Font font = producer.getFont(attributes, Locale.CHINA);
        BaseFont base = font.getBaseFont();
        run.codePoints().filter(c -> !base.charExists(c)).findFirst().ifPresent(c -> {
            throw new MissingGlyph(run, run.indexOf(c), List.of());
        });
        Color color = attributes.get(TextAttribute.FOREGROUND) instanceof Color c ? c : Color.BLACK;
        return new Part(base, font.getSize(), color, run);
    }

    @Override
    protected AttributedString getAttributedString() {
        return styledText.getAttributedString();
    }

    @Override
    public void draw() {
        // the line is written as a whole by render
    }

    @Override
    public boolean addActualText() {
        return false;
    }
}
