package org.fangxian.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx written part by part, as no spreadsheet program would: for files that somebody damaged or made on purpose. */
final class RawWorkbook {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** Writes a part's content. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private record Part(String name, Content content) {}

    private final List<Part> parts = new ArrayList<>();

    private RawWorkbook() {}

    /** A workbook whose one sheet holds these rows, {@code <row>…</row>}. */
    static RawWorkbook of(String rows) {
        return of(out -> out.write(sheet(rows, "").getBytes(StandardCharsets.UTF_8)));
    }

    static RawWorkbook of(Content sheet) {
        RawWorkbook workbook = new RawWorkbook();
        workbook.part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                        + "worksheet+xml\"/></Types>");
        workbook.part(
                "_rels/.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        workbook.part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"日报\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        workbook.part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"" + RELATIONS + "\"><Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\"" + OFFICE
                        + "/styles\" Target=\"styles.xml\"/></Relationships>");
        workbook.part(
                "xl/styles.xml",
                "<styleSheet xmlns=\"" + MAIN + "\"><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
                        + "</cellXfs></styleSheet>");
        workbook.parts.add(new Part("xl/worksheets/sheet1.xml", sheet));
        return workbook;
    }

    static String sheet(String rows, String behind) {
        return HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData>" + behind + "</worksheet>";
    }

    RawWorkbook part(String name, String text) {
        parts.add(new Part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        return this;
    }

    /** Zeros, of which a megabyte packs to a kilobyte. */
    RawWorkbook zeros(String name, int megabytes) {
        byte[] zeros = new byte[1024 * 1024];
        parts.add(new Part(name, out -> {
            for (int written = 0; written < megabytes; written++) {
                out.write(zeros);
            }
        }));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Part part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                part.content().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same archive with one name for two parts of equal length: no program writes such. */
    byte[] bytesWithRenamed(String name, String as) {
        byte[] bytes = bytes();
        byte[] from = name.getBytes(StandardCharsets.UTF_8);
        byte[] to = as.getBytes(StandardCharsets.UTF_8);
        for (int start = 0; start + from.length <= bytes.length; start++) {
            int length = 0;
            while (length < from.length && bytes[start + length] == from[length]) {
                length++;
            }
            if (length == from.length) {
                System.arraycopy(to, 0, bytes, start, to.length);
            }
        }
        return bytes;
    }

    /** One block of a gigabyte's zeros that many names of the directory point to: small, and without end when unpacked. */
    static byte[] overlapping() {
        byte[] bytes = RawWorkbook.of("").zeros("xl/media/a.bin", 8).bytes();
        return new Overlap(bytes).with("xl/media/a.bin", 100);
    }

    /** Writes the central directory of an archive anew, with further names for one of its parts. */
    private static final class Overlap {
        private static final int END = 22;
        private final byte[] bytes;

        Overlap(byte[] bytes) {
            this.bytes = bytes;
        }

        byte[] with(String name, int more) {
            int end = bytes.length - END;
            int directory = number(end + 16, 4);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, end);
            int count = number(end + 10, 2);
            int entry = find(directory, name);
            int length = 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
            for (int copy = 0; copy < more; copy++) {
                byte[] line = java.util.Arrays.copyOfRange(bytes, entry, entry + length);
                byte[] other = String.format("xl/media/%05d", copy).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(other, 0, line, 46, other.length);
                out.write(line, 0, length);
            }
            byte[] last = java.util.Arrays.copyOfRange(bytes, end, bytes.length);
            set(last, 8, count + more, 2);
            set(last, 10, count + more, 2);
            set(last, 12, number(end + 12, 4) + more * length, 4);
            out.write(last, 0, END);
            return out.toByteArray();
        }

        private int find(int directory, String name) {
            int entry = directory;
            while (!new String(bytes, entry + 46, number(entry + 28, 2), StandardCharsets.UTF_8).equals(name)) {
                entry += 46 + number(entry + 28, 2) + number(entry + 30, 2) + number(entry + 32, 2);
            }
            return entry;
        }

        private int number(int at, int length) {
            int number = 0;
            for (int index = length - 1; index >= 0; index--) {
                number = number << 8 | bytes[at + index] & 0xFF;
            }
            return number;
        }

        private static void set(byte[] line, int at, int number, int length) {
            for (int index = 0; index < length; index++) {
                line[at + index] = (byte) (number >> 8 * index);
            }
        }
    }
}
