package org.fangxian.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.fangxian.shared.LogText;
import org.xml.sax.SAXException;

/**
 * Reads .xlsx, or text with commas or tabs in UTF-8 (with or without byte order mark) or GB 18030, as Excel writes it.
 * What is none of them is refused by its name.
 */
final class GridReader {
    private static final int MEGABYTE = 1024 * 1024;
    private static final Logger LOG = System.getLogger(GridReader.class.getName());
    private static final String ENCRYPTED = "EncryptedPackage";

    private GridReader() {}

    static void requireSize(byte[] contents) {
        if (contents.length == 0 || contents.length > SheetUpload.LARGEST) {
            throw new SheetRefused("exchange.file.size", SheetUpload.LARGEST / MEGABYTE);
        }
    }

    static Grid read(byte[] contents) {
        requireSize(contents);
        try {
            return isWorkbook(contents) ? new WorkbookFile(contents).read() : new CsvFile(contents).read();
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UncheckedIOException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    /** @return whether it is an .xlsx; refuses workbooks of the older kind and those with a password */
    static boolean isWorkbook(byte[] contents) {
        FileMagic kind = FileMagic.valueOf(contents);
        if (kind == FileMagic.OLE2) {
            throw new SheetRefused(isEncrypted(contents) ? "exchange.file.encrypted" : "exchange.file.xls");
        }
        return kind == FileMagic.OOXML;
    }

    private static boolean isEncrypted(byte[] contents) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(contents))) {
            return container.getRoot().hasEntryCaseInsensitive(ENCRYPTED);
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
            throw unreadable(e);
        }
    }

    /** What the library says is for whoever keeps the log, not for the officer. */
    private static SheetRefused unreadable(Exception e) {
        LOG.log(Logger.Level.INFO, "A spreadsheet could not be read" + LogText.of(e));
        return new SheetRefused("exchange.file.unreadable");
    }
}
