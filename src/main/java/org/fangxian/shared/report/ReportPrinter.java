package org.fangxian.shared.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRRuntimeException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** Prints official documents by GB/T 9704-2012. Safe for use by many threads; made once, for the fonts take memory. */
public final class ReportPrinter {
    private static final String FORM = "/reports/shared/official.jasper";

    private final OfficialFonts fonts;
    private final PageSetter setter;

    public ReportPrinter(OfficialFonts fonts) {
        this.fonts = fonts;
        this.setter = new PageSetter(fonts, form());
    }

    /**
     * @param madeAt written into the file as its date; the same document of the same instant has the same bytes
     * @return the document as PDF/A-2b with every font embedded
     * @throws MissingGlyph if no font has a character of the document
     */
    public byte[] pdf(OfficialDocument document, Instant madeAt) {
        try {
            JasperPrint print = setter.set(document);
            new PdfMetadata(document, madeAt).putInto(print);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            JRPdfExporter exporter = new JRPdfExporter(fonts.context());
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
            exporter.exportReport();
            return PdfArchive.settled(out.toByteArray());
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }

    /** Prints a small document and throws it away, so that the first reader does not wait for fonts to load. */
    public void warm() {
        Masthead masthead = new Masthead("1", "1", "1", "1", "1", null);
        List<Block> blocks = List.of(
                Paragraph.heading("1"),
                Paragraph.headed("1", "1"),
                new Table("1", List.of("1"), List.of(List.of("1")), false),
                new Chart("1", List.of("1"), List.of(new Series("1", List.of(1), Series.Kind.BAR))));
        Imprint imprint = new Imprint("1", null, null, "1", "1", 1);
        pdf(new OfficialDocument(masthead, "1", null, blocks, null, imprint, true), Instant.EPOCH);
    }

    private static JasperReport form() {
        try (InputStream in = ReportPrinter.class.getResourceAsStream(FORM)) {
            if (in == null) {
                throw new IllegalStateException("the form is missing from the application: " + FORM);
            }
            return (JasperReport) JRLoader.loadObject(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JRException e) {
            throw new JRRuntimeException(e);
        }
    }
}
