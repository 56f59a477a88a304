package org.fangxian.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * An .xlsx, of which nothing is believed before it is measured: how much it unpacks to, and whether each of its parts is
 * there once. Its first sheet is read as a stream, so that it takes no more memory than what is filled in.
 */
final class WorkbookFile {
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LARGEST_DIRECTORY = MEGABYTE;
    private static final int LARGEST_PART = 4 * MEGABYTE;
    private static final int LARGEST_STRINGS = 32 * MEGABYTE;
    private static final int LARGEST_TO_KEEP = 8 * MEGABYTE;
    private static final int BLOCK = 64 * 1024;
    /** A million rows that were formatted and never filled in take about half of it. */
    private static final int LARGEST_UNPACKED = 320 * MEGABYTE;

    private static final int MOST_PARTS = 1_000;
    private static final String MACROS = "vbaproject.bin";

    private final byte[] contents;

    WorkbookFile(byte[] contents) {
        this.contents = contents;
    }

    /** @return the first sheet; what the library cannot read is thrown as it throws it */
    Grid read() throws IOException, OpenXML4JException, SAXException {
        measured();
        try (OPCPackage file = OPCPackage.open(new ZipFileZipEntrySource(open()))) {
            XSSFReader reader = new XSSFReader(file);
            limit(reader.getWorkbookData(), LARGEST_PART);
            XSSFReader.SheetIterator sheets = reader.getSheetIterator();
            if (!sheets.hasNext()) {
                throw new SheetRefused("exchange.file.noSheet");
            }
            try (InputStream sheet = sheets.next()) {
                return read(sheet, sheets.getSheetName(), reader);
            }
        }
    }

    private static Grid read(InputStream sheet, String name, XSSFReader reader)
            throws IOException, OpenXML4JException, SAXException {
        limit(reader.getSharedStringsData(), LARGEST_STRINGS);
        limit(reader.getStylesData(), LARGEST_PART);
        limit(reader.getThemesData(), LARGEST_PART);
        reader.setUseReadOnlySharedStringsTable(true);
        SharedStrings strings = reader.getSharedStringsTable();
        StylesTable styles = reader.getStylesTable();
        SheetStream stream = new SheetStream(new SheetTexts(strings, styles));
        parse(sheet, stream);
        return new Grid(stream.rows(), stream.merged(), name);
    }

    private static void parse(InputStream sheet, SheetStream stream) throws IOException, SAXException {
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(stream);
            xml.parse(new InputSource(sheet));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return whether it is small enough to be given back as it came, formats and all */
    boolean isLight() throws IOException {
        return measured() <= LARGEST_TO_KEEP;
    }

    /** @return what it unpacks to in bytes; refuses what is no honest workbook */
    private long measured() throws IOException {
        long unpacked = 0;
        Set<String> names = new HashSet<>();
        try (ZipFile file = open()) {
            List<ZipArchiveEntry> entries = Collections.list(file.getEntries());
            if (entries.size() > MOST_PARTS) {
                throw new SheetRefused("exchange.file.bomb");
            }
            for (ZipArchiveEntry entry : entries) {
                String name = entry.getName().toLowerCase(Locale.ROOT);
                if (!names.add(name)) {
                    throw new SheetRefused("exchange.file.parts");
                }
                if (name.endsWith(MACROS)) {
                    throw new SheetRefused("exchange.file.macros");
                }
                boolean isDirectory = name.endsWith(".rels") || name.equals("[content_types].xml");
                long most = isDirectory ? LARGEST_DIRECTORY : LARGEST_UNPACKED - unpacked;
                unpacked += limit(file.getInputStream(entry), most);
            }
        }
        return unpacked;
    }

    private ZipFile open() throws IOException {
        return ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(contents))
                .get();
    }

    /** Counts what is really there: a length that an archive states of itself is not believed. */
    private static long limit(@Nullable InputStream part, long most) throws IOException {
        long size = 0;
        try (InputStream in = part == null ? new ByteArrayInputStream(new byte[0]) : part) {
            byte[] block = new byte[BLOCK];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                size += read;
                if (size > most) {
                    throw new SheetRefused("exchange.file.bomb");
                }
            }
        }
        return size;
    }
}
