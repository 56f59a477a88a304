package org.fangxian.supplies.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fangxian.shared.report.ArchivedPdf;
import org.fangxian.shared.report.OfficialFonts;
import org.fangxian.shared.report.ReportPrinter;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.counts.CountTurn;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountRow;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.LotView;
import org.junit.jupiter.api.Test;

/** The printed form of a count. */
class CountSheetTest {
    private static final Instant AT = Instant.parse("2020-02-12T02:00:00Z");
    private static final Path FOLDER = Path.of("target", "counts");

    @Test
    void whileItIsCountedTheFormHasFieldsToBeFilledInAndNoFigure() throws IOException {
        String text = printed("blank", detail(CountState.COUNTING, null));
        assertThat(text)
                .contains("物资盘点表", "PK-20200212-000001", "医用防护口罩", "N9520191211", "2022-12-10", "初盘", "复盘")
                .doesNotContain("账面", "差异");
    }

    @Test
    void afterwardsItSaysWhatWasFoundWhatDiffersAndWhy() throws IOException {
        CountLine.Counted first = new CountLine.Counted(BigDecimal.valueOf(19), "范立新", AT);
        CountLine.Counted second = new CountLine.Counted(BigDecimal.valueOf(18), "姚思齐", AT);
        CountLine.Told told = new CountLine.Told(
                first,
                second,
                second,
                true,
                BigDecimal.valueOf(18),
                BigDecimal.valueOf(20),
                BigDecimal.valueOf(-2),
                CountCause.DAMAGED,
                "受潮");
        assertThat(printed("found", detail(CountState.APPROVED, told)))
                .contains("账面", "20", "19", "18", "-2", "破损受潮", "江怀瑾", "PD-20200212-000300");
    }

    private static String printed(String name, CountDetail count) throws IOException {
        byte[] pdf = new ReportPrinter(OfficialFonts.bundled()).pdf(CountSheet.of(count, AT), AT);
        ArchivedPdf.assertIsPdfA2b(name, pdf);
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".pdf"), pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("[\\s\u3000]", "");
        }
    }

    private static CountDetail detail(CountState state, CountLine.Told told) {
        boolean over = state == CountState.APPROVED;
        LocationView store = new LocationView(1, "511000-CK", "市应急物资中心仓库", LocationKind.STORE, 1, "内江市", false);
        CountRow head = new CountRow(
                1,
                "PK-20200212-000001",
                store,
                true,
                "月中盘点",
                state,
                AT,
                "范立新",
                over ? AT : null,
                over ? "江怀瑾" : null,
                null,
                over ? "PD-20200212-000300" : null,
                null,
                1,
                over ? 0 : 1,
                over ? 0 : 1);
        LotView lot = new LotView(
                1, 3, 3, "P03", "医用防护口罩", "个", "N9520191211", "示范医疗器械厂", LocalDate.of(2022, 12, 10), Fitness.MEDICAL);
        CountLine line = new CountLine(lot, false, over ? null : CountTurn.FIRST, over, null, false, told);
        return new CountDetail(head, List.of(line), List.of());
    }
}
