package org.fangxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.exchange.MalformedSheets.number;
import static org.fangxian.exchange.MalformedSheets.row;
import static org.fangxian.exchange.MalformedSheets.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.fangxian.DemoPortal;
import org.fangxian.FileUpload;
import org.fangxian.PortalSession;
import org.fangxian.PostgresPortal;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What is no ordinary spreadsheet, brought to the page of a portal with half a gigabyte: read correctly or refused with the
 * place named, and nothing of it is stored.
 */
class MalformedUploadsIT {
    private static final String UNIT = "511011100";
    private static final String DATE = "2020-02-12";
    private static final String REPORT = "/reports/HOUSEHOLDS/" + UNIT + "/" + DATE;
    private static final String HEAD =
            row(1, text("A1", "单位代码"), text("B1", "入户排查户数"), text("C1", "累计入户排查户数"), text("D1", "入户排查人数"));
    private static final String CODE = text("A2", UNIT);

    /** What goes on by itself while files are brought. */
    private static final List<String> ALIVE = List.of("audit", "open_session", "jboss_ejb", "flyway");

    private static PostgresPortal database;
    private static DemoPortal portal;
    private static PortalSession reporter;

    @BeforeAll
    static void start() throws IOException {
        database = new PostgresPortal("malformed", Map.of("JAVA_HEAP", "512m"));
        portal = database.node();
        reporter = new PortalSession(portal, "zhen");
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    /** Those that are no sheet, by the key of what the officer is told; and what only a page or a program makes of a file. */
    private static Map<String, Supplier<byte[]>> refused() {
        Map<String, Supplier<byte[]>> files = new LinkedHashMap<>(MalformedSheets.refused());
        files.remove("exchange.file.size 20 MB"); // told so by the page, see below
        files.put("exchange.file.xls renamed", MalformedUploadsIT::xls);
        files.put("exchange.file.utf16 text", () -> "单位代码\t入户排查户数\n".getBytes(StandardCharsets.UTF_16));
        return files;
    }

    @Test
    void aFileThatIsNoSheetIsRefusedInItsOwnWordsAndNothingOfItIsKept() throws Exception {
        Map<String, Integer> before = rows("");
        for (Map.Entry<String, Supplier<byte[]>> file : refused().entrySet()) {
            String told = bring("日报.xlsx", file.getValue().get());
            assertThat(told).as(file.getKey()).containsPattern(words(file.getKey()));
            assertThat(told).as(file.getKey()).doesNotContain("事件编号", "sheets:confirm");
        }
        assertThat(bring("日报.xlsx", new byte[20 * 1024 * 1024])).contains("文件大小无效");
        assertThat(rows("")).isEqualTo(before);
        theServerHasMemoryLeft();
    }

    @Test
    void whereItCanBeSaidTheRefusalNamesTheCell() throws IOException {
        assertThat(brought("exchange.file.columns far to the right")).contains("XFD2");
        assertThat(brought("exchange.cell.tooLong")).contains("B2");
        assertThat(brought("exchange.cell.invisible")).contains("B2");
        assertThat(brought("exchange.file.damaged")).contains("第3行");
        assertThat(brought("exchange.file.noHeadIn")).contains("日报");
    }

    @Test
    void aCellThatIsNoFigureIsNamedByRowAndColumnAndCannotBeConfirmed() throws Exception {
        Map<String, Integer> before = rows("sheet_upload");
        named(row(2, CODE, text("B2", "2020-02-11"), number("C2", "1"), number("D2", "1")), "B2", "2020-02-11");
        named(
                row(2, CODE, "<c r=\"B2\" s=\"1\"><v>43872</v></c>", number("C2", "1"), number("D2", "1")),
                "B2",
                "2020-02-11");
        named(row(2, CODE, number("B2", "1"), text("C2", "1.23E+17"), number("D2", "1")), "C2", "1.23E+17");
        named(row(2, CODE, number("B2", "1"), number("C2", "1"), number("D2", "511011199001010004")), "D2", "5.11E+17");
        named(row(2, CODE, "<c r=\"B2\"><f>1+2</f></c>", number("C2", "1"), number("D2", "1")), "B2", "=1+2");
        named(row(2, CODE, number("B2", "1"), number("C2", "1")), "D2", "未填");
        named(row(2, text("A2", "511011999"), number("B2", "1")), "A2", "511011999");
        String merged = RawWorkbook.sheet(
                HEAD + row(2, CODE, number("B2", "1"), number("C2", "1"), number("D2", "1")),
                "<mergeCells count=\"1\"><mergeCell ref=\"B1:C1\"/></mergeCells>");
        shown(
                RawWorkbook.of(out -> out.write(merged.getBytes(StandardCharsets.UTF_8)))
                        .bytes(),
                "B1",
                "B1:C1是合并单元格");
        assertThat(rows("sheet_upload")).isEqualTo(before);
        theServerHasMemoryLeft();
    }

    @Test
    void amongAMillionEmptyRowsFullWidthDigitsAndAFormulaAreReadAsTheyAreShown() throws IOException {
        String filled = row(
                2,
                text("A2", "５１１０１１１００"),
                text("B2", "３"),
                "<c r=\"C2\"><f>10+7</f><v>17</v></c>",
                number("D2", "1.2E+1"));
        FileUpload upload = upload();
        String shown = shownBy(upload.bring("日报.xlsx", MalformedSheets.million(HEAD + filled)));
        assertThat(shown).contains("sheets:confirm").doesNotContain("sheets:errors");
        assertThat(shownBy(upload.press("confirm"))).contains("已导入：提交1张报表");
        String stored = portal.call("GET", REPORT, "api-" + UNIT, null).body();
        assertThat(figures(stored)).containsExactlyInAnyOrder("3", "17", "12");
        theServerHasMemoryLeft();
    }

    @Test
    void aTableOfDivisionsThatIsNoneIsRefusedWithRowAndColumnAndNothingOfItIsKept() throws Exception {
        String table = Files.readString(Path.of("src/main/resources/reference/divisions-2020-06-30.csv"));
        byte[] wrong = table.replaceFirst("511002000000,市中区", "51100200000,市中区").getBytes(StandardCharsets.UTF_8);
        String first = table.substring(0, table.indexOf("\n") + 1);
        PortalSession keeper = new PortalSession(portal, "admin");
        Map<String, Integer> before = rows("");
        edition(keeper, new byte[0], "文件为空");
        edition(keeper, " \n\n".getBytes(StandardCharsets.UTF_8), "文件是空的");
        edition(keeper, first.getBytes(StandardCharsets.UTF_8), "只有表头");
        edition(keeper, new byte[20 * 1024 * 1024], "文件大小无效");
        edition(keeper, table.getBytes(StandardCharsets.UTF_16), "文字编码无法识别");
        edition(keeper, MalformedSheets.million(HEAD), "文字编码无法识别|不是规范的 CSV|缺少列");
        edition(keeper, table.replaceFirst("level", "级").getBytes(StandardCharsets.UTF_8), "缺少列：level");
        edition(
                keeper,
                table.replace("2020-06-30,县级,511002", "2020/06/30,县级,511002").getBytes(StandardCharsets.UTF_8),
                "第 3 行 edition 列");
        edition(
                keeper,
                table.replaceFirst("511002000000,市中区", "\"511002000000,市中区").getBytes(StandardCharsets.UTF_8),
                "第 3 行不是规范的 CSV");
        edition(keeper, wrong, ">3<[\\s\\S]*>code12<[\\s\\S]*51100200000");
        edition(
                keeper,
                (table + table.substring(first.length())).getBytes(StandardCharsets.UTF_8),
                ">1416<[\\s\\S]*>code12<[\\s\\S]*511000000000 重复");
        edition(
                keeper,
                (first + "2021-01-01,x,,,\n".repeat(600_000)).getBytes(StandardCharsets.UTF_8),
                ">2<[\\s\\S]*>level<[\\s\\S]*级别“x”无法识别");
        assertThat(rows("")).isEqualTo(before);
        theServerHasMemoryLeft();
    }

    private static void edition(PortalSession keeper, byte[] file, String words) throws IOException {
        String told = shownBy(FileUpload.edition(keeper).bring("divisions.csv", file));
        assertThat(told).containsPattern(words).doesNotContain("事件编号", "已导入");
    }

    @Test
    void fourOfTheHeaviestAtOnceLeaveTheServerMemory() throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (String account : List.of("zhen", "dongxing", "shizhong", "zizhong")) {
            PortalSession session = new PortalSession(portal, account);
            byte[] file =
                    MalformedSheets.refused().get("exchange.file.bomb texts").get();
            calls.add(() -> shownBy(new FileUpload(session, "HOUSEHOLDS", unit(account), DATE).bring("a.xlsx", file)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            for (Future<String> told : threads.invokeAll(calls)) {
                assertThat(told.get()).containsPattern(words("exchange.file.bomb"));
            }
        } finally {
            threads.shutdown();
        }
        theServerHasMemoryLeft();
    }

    private static String unit(String account) {
        return Map.of("zhen", UNIT, "dongxing", "511011", "shizhong", "511002", "zizhong", "511025")
                .get(account);
    }

    private static void named(String row, String cell, String words) throws IOException {
        shown(RawWorkbook.of(HEAD + row).bytes(), cell, words);
    }

    private static void shown(byte[] file, String cell, String words) throws IOException {
        assertThat(bring("日报.xlsx", file))
                .as(words)
                .contains(">" + cell + "<", words)
                .doesNotContain("id=\"sheets:confirm\"", "事件编号");
    }

    private static String brought(String name) throws IOException {
        return bring("日报.xlsx", MalformedSheets.refused().get(name).get());
    }

    private static String bring(String name, byte[] file) throws IOException {
        return shownBy(upload().bring(name, file));
    }

    private static FileUpload upload() {
        return new FileUpload(reporter, "HOUSEHOLDS", UNIT, DATE);
    }

    private static String shownBy(java.net.http.HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The words of a key, whatever is put into them. */
    private static Pattern words(String name) {
        String words = Texts.of(Texts.CHINESE).getString(name.replaceFirst(" .*", ""));
        return Pattern.compile(Pattern.quote(words).replaceAll("\\{\\d}", "\\\\E.*\\\\Q"));
    }

    private static List<String> figures(String report) {
        return Pattern.compile("\"(?:HOUSEHOLDS|PERSONS)[A-Z_]*\":(\\d+)")
                .matcher(report)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toList());
    }

    /** How many rows each table has. */
    private static Map<String, Integer> rows(String but) throws SQLException {
        Map<String, Integer> rows = new LinkedHashMap<>();
        for (String table : database.rows(
                "select table_name from information_schema.tables where table_schema = 'public' order by 1")) {
            if (!table.equals(but) && ALIVE.stream().noneMatch(table::startsWith)) {
                rows.put(
                        table,
                        Integer.valueOf(
                                database.rows("select count(*) from " + table).get(0)));
            }
        }
        assertThat(rows).hasSizeGreaterThan(30);
        return rows;
    }

    private static void theServerHasMemoryLeft() {
        assertThat(portal.process().log()).doesNotContain("OutOfMemoryError");
    }

    private static byte[] xls() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("日报").createRow(0).createCell(0).setCellValue("单位代码");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
