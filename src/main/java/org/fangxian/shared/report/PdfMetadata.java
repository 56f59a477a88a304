package org.fangxian.shared.report;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JasperPrint;

/** What a PDF says of itself, in its information dictionary and, as PDF/A wants it, once more as XMP. */
record PdfMetadata(String title, String author, Instant madeAt) {
    private static final String PREFIX = "org.fangxian.print.";
    private static final String PRODUCER = "Fangxian";
    private static final String XMP = """
            <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1$s</rdf:li></rdf:Alt></dc:title>
               <dc:creator><rdf:Seq><rdf:li>%2$s</rdf:li></rdf:Seq></dc:creator>
               <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
               <xmp:CreateDate>%3$s</xmp:CreateDate>
               <xmp:ModifyDate>%3$s</xmp:ModifyDate>
               <pdf:Producer>%4$s</pdf:Producer>
               <pdfaid:part>2</pdfaid:part>
               <pdfaid:conformance>B</pdfaid:conformance>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """;

    PdfMetadata(OfficialDocument document, Instant madeAt) {
        this(
                Stream.of(document.masthead().name(), document.masthead().issue(), document.title())
                        .map(part -> part.replace('\n', ' '))
                        .collect(Collectors.joining(" ")),
                document.masthead().office(),
                madeAt.truncatedTo(ChronoUnit.SECONDS));
    }

    static PdfMetadata of(JasperPrint print) {
        return new PdfMetadata(
                print.getProperty(PREFIX + "title"),
                print.getProperty(PREFIX + "author"),
                Instant.parse(print.getProperty(PREFIX + "madeAt")));
    }

    void putInto(JasperPrint print) {
        print.setProperty(PREFIX + "title", title);
        print.setProperty(PREFIX + "author", author);
        print.setProperty(PREFIX + "madeAt", madeAt.toString());
    }

    void putInto(PdfWriter writer) {
        PdfDictionary info = writer.getInfo();
        PdfDate date = new PdfDate(GregorianCalendar.from(madeAt.atZone(ZoneOffset.UTC)));
        info.put(PdfName.TITLE, new PdfString(title, PdfObject.TEXT_UNICODE));
        info.put(PdfName.AUTHOR, new PdfString(author, PdfObject.TEXT_UNICODE));
        info.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        info.remove(PdfName.CREATOR);
        info.put(PdfName.CREATIONDATE, date);
        info.put(PdfName.MODDATE, date);
        String xmp = XMP.formatted(escaped(title), escaped(author), madeAt, PRODUCER);
        writer.setXmpMetadata(xmp.getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
