package org.fangxian.shared.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import net.sf.jasperreports.engine.JREmptyDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** Printing the demonstration's briefing, and what of it the report engine alone takes: fill and export, nothing composed. */
public final class PrintFloor {
    private static final Instant AT = Instant.parse("2020-02-11T10:00:00Z");

    private final OfficialFonts fonts = OfficialFonts.bundled();
    private final OfficialDocument document = DemonstrationBriefing.of("2020-02-11", "第18期", null);
    private final ReportPrinter printer = new ReportPrinter(fonts);
    private final JasperReport form;
    private final JasperPrint composed;
    private final int rows;

    public PrintFloor() throws JRException, IOException {
        try (InputStream in = ReportPrinter.class.getResourceAsStream("/reports/shared/official.jasper")) {
            form = (JasperReport) JRLoader.loadObject(in);
        }
        composed = new PageSetter(fonts, form).set(document);
        new PdfMetadata(document, AT).putInto(composed);
        rows = Grid.firstRow(composed.getPages().size() - 1) + 1;
    }

    /** As at issuing. */
    public int print() {
        return printer.pdf(document, AT).length;
    }

    /** The engine alone: fills as many rows, and exports the same lines with the same producer to PDF/A. */
    public int floor() throws JRException {
        JasperFillManager.getInstance(fonts.context()).fill(form, new HashMap<>(), new JREmptyDataSource(rows));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JRPdfExporter exporter = new JRPdfExporter(fonts.context());
        exporter.setExporterInput(new SimpleExporterInput(composed));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(out));
        exporter.exportReport();
        return out.size();
    }
}
