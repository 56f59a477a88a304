package org.fangxian.shared.report;

import com.lowagie.text.BadElementException;
import com.lowagie.text.ImgTemplate;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.FontMapper;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRPrintImage;
import net.sf.jasperreports.pdf.AbstractPdfTextRenderer;
import net.sf.jasperreports.pdf.classic.ClassicImage;
import net.sf.jasperreports.pdf.classic.ClassicPdfProducer;
import net.sf.jasperreports.pdf.common.PdfImage;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfTextRendererContext;
import net.sf.jasperreports.renderers.Graphics2DRenderable;

/** Writes lines as they were composed, and the text in pictures as text in the fonts of documents. */
final class OfficialPdfProducer extends ClassicPdfProducer {
    OfficialPdfProducer(PdfProducerContext context) {
        super(context);
    }

    /** Adds what PDF/A-2b asks for besides embedded fonts: colours that mean something, metadata. */
    @Override
    public void close() {
        PdfWriter writer = getPdfWriter();
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        PdfMetadata.of(getContext().getCurrentJasperPrint()).putInto(writer);
        try {
            writer.setOutputIntents(
                    "sRGB",
                    "PDFA/1",
                    "http://www.color.org",
                    "sRGB IEC61966-2.1",
                    ICC_Profile.getInstance(ColorSpace.CS_sRGB));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.close();
    }

    @Override
    public AbstractPdfTextRenderer getTextRenderer(PdfTextRendererContext context) {
        return new LineRenderer(this, context);
    }

    @Override
    public PdfImage drawImage(
            JRPrintImage image, Graphics2DRenderable picture, boolean shapes, double width, double height)
            throws JRException {
        PdfTemplate template = getPdfContentByte().createTemplate((float) width, (float) height);
        Graphics2D pen = template.createGraphics((float) width, (float) height, new Fonts());
        try {
            picture.render(getContext().getJasperReportsContext(), pen, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            pen.dispose();
        }
        try {
            return new ClassicImage(new ImgTemplate(template));
        } catch (BadElementException e) {
            throw getContext().handleDocumentException(e);
        }
    }

    private final class Fonts implements FontMapper {
        @Override
        public BaseFont awtToPdf(Font font) {
            OfficialFonts fonts =
                    (OfficialFonts) getContext().getJasperReportsContext().getValue(OfficialFonts.KEY);
            Map<Attribute, Object> attributes = new HashMap<>();
            attributes.put(TextAttribute.FAMILY, fonts.familyOf(font));
            attributes.put(TextAttribute.SIZE, font.getSize2D());
            return getFont(attributes, Locale.CHINA).getBaseFont();
        }

        @Override
        public Font pdfToAwt(BaseFont font, int size) {
            throw new UnsupportedOperationException("pictures are drawn from fonts of the report engine only");
        }
    }
}
