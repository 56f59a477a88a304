package org.fangxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fangxian.checks.FormFixture.DAY;
import static org.fangxian.exchange.MalformedSheets.HEAD;
import static org.fangxian.exchange.MalformedSheets.UNIT;
import static org.fangxian.exchange.MalformedSheets.number;
import static org.fangxian.exchange.MalformedSheets.row;
import static org.fangxian.exchange.MalformedSheets.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.checks.FormFixture;
import org.fangxian.checks.TypedFigures;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no ordinary spreadsheet is read correctly, or refused in words that name the place. */
class MalformedSheetsTest {
    private static final FormVersion FORM = FormFixture.form("NEW", "TOTAL");
    private static final List<Asking> TOWNS = List.of(
            new Asking(FORM, 1, "511002001", "城东街道", UnitKind.TOWN),
            new Asking(FORM, 2, "511002002", "城西街道", UnitKind.TOWN));

    static Set<String> refused() {
        return MalformedSheets.refused().keySet();
    }

    @ParameterizedTest
    @MethodSource("refused")
    void aFileThatIsNoSheetIsRefusedInItsOwnWords(String name) {
        byte[] file = MalformedSheets.refused().get(name).get();
        SheetRefused refusal = catchThrowableOfType(SheetRefused.class, () -> read(file));
        assertThat(refusal).isNotNull();
        assertThat(refusal.key()).isEqualTo(name.replaceFirst(" .*", ""));
        assertThat(Texts.of(Texts.CHINESE).format(refusal.key(), refusal.args()))
                .doesNotContain("{");
    }

    @Test
    void whereItCanBeSaidTheRefusalNamesTheCell() {
        assertThat(told("exchange.file.columns far to the right")).contains("XFD2");
        assertThat(told("exchange.cell.tooLong")).contains("B2");
        assertThat(told("exchange.cell.invisible")).contains("B2");
        assertThat(told("exchange.file.damaged")).contains("第3行");
        assertThat(told("exchange.file.noHeadIn")).contains("日报");
    }

    private static String told(String name) {
        byte[] file = MalformedSheets.refused().get(name).get();
        SheetRefused refusal = catchThrowableOfType(SheetRefused.class, () -> read(file));
        return Texts.of(Texts.CHINESE).format(refusal.key(), refusal.args());
    }

    @Test
    void fullWidthDigitsAreRead() {
        RowReading reading = read(sheet(row(2, text("A2", "５１１００２００１"), text("B2", "３"), text("C2", "１７"))));
        assertThat(reading.errors()).isEmpty();
        assertThat(amounts(reading)).isEqualTo(Map.of("NEW", "3.00", "TOTAL", "17.00"));
    }

    @Test
    void aFormulaIsReadByWhatTheSpreadsheetShowsAndRefusedWhenItShowsNothing() {
        String computed = "<c r=\"B2\"><f>1+2</f><v>3</v></c><c r=\"C2\" t=\"str\"><f>B2&amp;7</f><v>37</v></c>";
        assertThat(amounts(read(sheet(row(2, UNIT, computed))))).isEqualTo(Map.of("NEW", "3.00", "TOTAL", "37.00"));
        String tenths = "<c r=\"B2\"><f>0.1+0.2+2.7</f><v>3.0000000000000004</v></c>" + number("C2", "3");
        assertThat(amounts(read(sheet(row(2, UNIT, tenths))))).containsEntry("NEW", "3.00");
        String open = "<c r=\"B2\"><f>1+2</f></c>" + number("C2", "3");
        assertThat(findings(read(sheet(row(2, UNIT, open))))).containsExactly("NEW checks.figure.notNumber =1+2");
        String failed = "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>" + number("C2", "3");
        assertThat(findings(read(sheet(row(2, UNIT, failed))))).containsExactly("NEW checks.figure.notNumber #DIV/0!");
    }

    @Test
    void aDateWhereAFigureBelongsIsRefusedAtItsCellAsTextAndAsDate() {
        String date = "<c r=\"B2\" s=\"1\"><v>43872</v></c>";
        assertThat(findings(read(sheet(row(2, UNIT, date, text("C2", "2020-02-11"))))))
                .containsExactly(
                        "NEW checks.figure.notNumber 2020-02-11T00:00", "TOTAL checks.figure.notNumber 2020-02-11");
    }

    @Test
    void aNumberOfMoreDigitsThanASpreadsheetKeepsIsRefusedAsItIsShown() {
        assertThat(findings(read(sheet(row(2, UNIT, number("B2", "1.23E+17"), text("C2", "1.23E+17"))))))
                .containsExactly("NEW checks.figure.notNumber 1.23E+17", "TOTAL checks.figure.notNumber 1.23E+17");
        assertThat(findings(read(sheet(row(2, UNIT, number("B2", "511011199001010004"), number("C2", "3"))))))
                .containsExactly("NEW checks.figure.notNumber 5.11E+17");
        assertThat(findings(read(sheet(row(2, UNIT, number("B2", "1E+999999999"), number("C2", "3"))))))
                .containsExactly("NEW checks.figure.notNumber 1E+999999999");
        assertThat(amounts(read(sheet(row(2, UNIT, number("B2", "1.2E+2"), number("C2", "3.0E2"))))))
                .isEqualTo(Map.of("NEW", "120.00", "TOTAL", "300.00"));
    }

    @Test
    void joinedCellsInTheHeadAndBelowAreNamedAndThoseAboveAreNot() {
        String head = row(1, text("A1", "日报"))
                + row(2, text("A2", "UNIT_CODE"), text("B2", "NEW"))
                + row(3, text("A3", "511002001"), number("B3", "3"), number("C3", "17"));
        String merged = "<mergeCells count=\"3\"><mergeCell ref=\"A1:C1\"/><mergeCell ref=\"B2:C2\"/>"
                + "<mergeCell ref=\"A3:A4\"/></mergeCells>";
        RowReading reading = read(
                RawWorkbook.of(out -> out.write(RawWorkbook.sheet(head, merged).getBytes(StandardCharsets.UTF_8)))
                        .bytes());
        assertThat(reading.errors())
                .extracting(error ->
                        error.column() + error.row() + " " + error.finding().text(Texts.of(Texts.CHINESE)))
                .containsExactlyInAnyOrder(
                        "B2 B2:C2是合并单元格，请取消合并后逐格填写", "A3 A3:A4是合并单元格，请取消合并后逐格填写", "C3 “17”所在的列没有列名，请补上列名或删除该列");
    }

    @Test
    void aMillionRowsThatWereOnlyFormattedAreReadAsIfTheyWereNotThere() throws IOException {
        byte[] file = MalformedSheets.millionRows(row(2, UNIT, number("B2", "3"), number("C2", "17")));
        Grid grid = GridReader.read(file);
        assertThat(grid.rows()).hasSize(2);
        assertThat(amounts(read(file))).isEqualTo(Map.of("NEW", "3.00", "TOTAL", "17.00"));
        Grid remarked = GridReader.read(new SheetRemarks(grid, 0, List.of()).write(file));
        assertThat(remarked.cell(1, 2)).isEqualTo("17");
    }

    @Test
    void emptyLinesWithoutEndInATextAreReadAsIfTheyWereNotThere() {
        byte[] file =
                ("UNIT_CODE,NEW,TOTAL\n511002001,3,17\n" + ",,\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        assertThat(amounts(read(file))).isEqualTo(Map.of("NEW", "3.00", "TOTAL", "17.00"));
    }

    /** Leaves the rest of half a gigabyte to the server and to the other callers. */
    @Test
    void allOfThemAreReadOrRefusedInASmallPartOfTheServersMemory() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ReadInLittleMemory.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        for (String name : refused()) {
            assertThat(said).contains(name + ": refused");
        }
        assertThat(said).contains("a million rows: read").contains("a million lines: read");
    }

    private static byte[] sheet(String rows) {
        return RawWorkbook.of(HEAD + rows).bytes();
    }

    private static RowReading read(byte[] file) {
        Grid grid = GridReader.read(file);
        Map<String, Asking> units = TOWNS.stream().collect(Collectors.toMap(Asking::unitCode, Function.identity()));
        return new RowReading(grid, SheetColumns.find(grid, FORM.indicators()), units);
    }

    private static TypedFigures typed(RowReading reading) {
        SheetRow first = reading.rows().get(0);
        return new TypedFigures(FORM, new TypedFigures.Place(first.unitId(), DAY), first.figures());
    }

    private static Map<String, String> amounts(RowReading reading) {
        TypedFigures typed = typed(reading);
        assertThat(typed.findings()).isEmpty();
        return typed.amounts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, amount -> amount.getValue().toPlainString()));
    }

    private static List<String> findings(RowReading reading) {
        return typed(reading).findings().stream()
                .map(finding -> finding.field() + " " + finding.key() + " "
                        + finding.args().get(2))
                .toList();
    }
}
