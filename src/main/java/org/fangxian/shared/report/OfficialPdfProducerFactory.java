package org.fangxian.shared.report;

import net.sf.jasperreports.pdf.common.PdfProducer;
import net.sf.jasperreports.pdf.common.PdfProducerContext;
import net.sf.jasperreports.pdf.common.PdfProducerFactory;

/** Found by the report engine through the property that {@link OfficialFonts} sets. */
public final class OfficialPdfProducerFactory implements PdfProducerFactory {
    @Override
    public PdfProducer createProducer(PdfProducerContext context) {
        return new OfficialPdfProducer(context);
    }
}
