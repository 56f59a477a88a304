package org.fangxian.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Files that nobody should bring and somebody will, each made when it is asked for. */
final class MalformedSheets {
    static final String HEAD = row(1, text("A1", "UNIT_CODE"), text("B1", "NEW"), text("C1", "TOTAL"));
    static final String UNIT = text("A2", "511002001");
    private static final int MILLION = 1_048_576;
    private static final int MEGABYTE = 1024 * 1024;

    private MalformedSheets() {}

    static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    static String number(String address, String value) {
        return "<c r=\"" + address + "\"><v>" + value + "</v></c>";
    }

    /** Those that are refused as a whole, by the key of what the officer is told. */
    static Map<String, Supplier<byte[]>> refused() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>();
        files.put("exchange.file.size empty", () -> new byte[0]);
        files.put("exchange.file.size 20 MB", () -> new byte[20 * MEGABYTE]);
        files.put(
                "exchange.file.bomb zeros",
                () -> workbook("").zeros("xl/media/a.bin", 400).bytes());
        files.put("exchange.file.bomb overlapping parts", RawWorkbook::overlapping);
        files.put(
                "exchange.file.bomb styles",
                () -> workbook("").zeros("xl/styles.xml.rels", 2).bytes());
        files.put("exchange.file.bomb many parts", MalformedSheets::manyParts);
        files.put("exchange.file.bomb texts", MalformedSheets::longTexts);
        files.put(
                "exchange.file.parts twice the same sheet",
                () -> workbook("")
                        .part("xl/worksheets/sheet2.xml", RawWorkbook.sheet(HEAD, ""))
                        .bytesWithRenamed("xl/worksheets/sheet2.xml", "xl/worksheets/sheet1.xml"));
        files.put(
                "exchange.file.macros",
                () -> workbook("").part("xl/vbaProject.bin", "Sub Auto_Open()").bytes());
        files.put(
                "exchange.file.noHeadIn",
                () -> RawWorkbook.of(row(1, text("A1", "姓名"))).bytes());
        files.put(
                "exchange.file.rows far below",
                () -> workbook(row(MILLION, number("A" + MILLION, "1"))).bytes());
        files.put(
                "exchange.file.rows text",
                () -> ("A\n" + "\n".repeat(Grid.MOST_ROWS) + "1\n").getBytes(StandardCharsets.UTF_8));
        files.put(
                "exchange.file.columns far to the right",
                () -> workbook(row(2, UNIT, number("XFD2", "1"))).bytes());
        files.put(
                "exchange.file.columns text", () -> (",".repeat(9 * MEGABYTE) + "\n").getBytes(StandardCharsets.UTF_8));
        files.put(
                "exchange.cell.tooLong",
                () -> workbook(row(2, UNIT, text("B2", "9".repeat(40_000)))).bytes());
        files.put(
                "exchange.cell.invisible",
                () -> workbook(row(2, UNIT, text("B2", "3_x0000_"))).bytes());
        files.put("exchange.file.unreadable entity", MalformedSheets::entities);
        files.put(
                "exchange.file.unreadable row number",
                () -> workbook("<row r=\"99999999999\"/>").bytes());
        files.put(
                "exchange.file.unreadable not closed",
                () -> RawWorkbook.of(out -> out.write("<worksheet><sheetData><row>".getBytes(StandardCharsets.UTF_8)))
                        .bytes());
        files.put("exchange.file.unreadable cut off", () -> cut(workbook("").bytes()));
        files.put("exchange.file.damaged", MalformedSheets::damaged);
        files.put("exchange.file.noHead Big5", () -> "單位代碼,累計\n511002001,3\n".getBytes(Charset.forName("Big5")));
        files.put("exchange.file.encoding zeros", () -> "A,B\n1,\0\n".getBytes(StandardCharsets.UTF_8));
        return files;
    }

    private static RawWorkbook workbook(String rows) {
        return RawWorkbook.of(HEAD + rows);
    }

    private static byte[] manyParts() {
        RawWorkbook workbook = workbook("");
        for (int part = 0; part < 5_000; part++) {
            workbook.part("xl/media/" + part, "");
        }
        return workbook.bytes();
    }

    /** 2,000 rows of 100 different texts of 1,000 characters. */
    private static byte[] longTexts() {
        return RawWorkbook.of(out -> {
                    String[] parts = RawWorkbook.sheet(HEAD + "|", "").split("\\|");
                    out.write(parts[0].getBytes(StandardCharsets.UTF_8));
                    for (int row = 2; row < 2_000; row++) {
                        StringBuilder cells = new StringBuilder();
                        for (int column = 0; column < 100; column++) {
                            cells.append(text(Grid.column(column) + row, row + "-" + column + "x".repeat(1_000)));
                        }
                        out.write(row(row, cells.toString()).getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(parts[1].getBytes(StandardCharsets.UTF_8));
                })
                .bytes();
    }

    private static byte[] entities() {
        String declared = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        String sheet =
                RawWorkbook.sheet(HEAD + row(2, UNIT, text("B2", "&b;")), "").replaceFirst("\n", declared);
        return RawWorkbook.of(out -> out.write(sheet.getBytes(StandardCharsets.UTF_8)))
                .bytes();
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }

    /** UTF-8 of which one byte in the third line was lost. */
    private static byte[] damaged() {
        byte[] file = "UNIT_CODE,NEW,TOTAL,EXPLANATION\n511002001,1,1,今日增设卡口据实上报\n511002002,1,1,核对过的数据无误\n"
                .getBytes(StandardCharsets.UTF_8);
        file[file.length - 3] = (byte) 0xFF;
        return file;
    }

    /** A sheet whose formats reach down to its last row, and which is filled in at the top. */
    static byte[] millionRows(String filled) {
        return million(HEAD + filled);
    }

    /** As {@link #millionRows}, with a head of one's own. */
    static byte[] million(String rows) {
        return RawWorkbook.of(out -> {
                    String[] parts = RawWorkbook.sheet(rows + "|", "").split("\\|");
                    out.write(parts[0].getBytes(StandardCharsets.UTF_8));
                    for (int row = 3; row <= MILLION; row++) {
                        out.write(("<row r=\"" + row + "\" s=\"1\"><c r=\"A" + row + "\" s=\"1\"/></row>")
                                .getBytes(StandardCharsets.UTF_8));
                    }
                    out.write(parts[1].getBytes(StandardCharsets.UTF_8));
                })
                .bytes();
    }
}
