package org.fangxian.supplies.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fangxian.shared.report.ArchivedPdf;
import org.fangxian.shared.report.OfficePrinter;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Whereabouts;
import org.fangxian.supplies.reading.DonationDetail;
import org.fangxian.supplies.reading.DonationRow;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.LotView;
import org.junit.jupiter.api.Test;

/** What a donor is given on paper. */
class DonationPaperTest {
    private static final Instant AT = Instant.parse("2020-02-12T07:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2020, 2, 12);

    @Test
    void theReceiptNamesDonorNumberAmountsAsWrittenAndForWhomAndIsMadeToLast() throws IOException {
        byte[] pdf = OfficePrinter.of(Path.of("target/no-fonts")).get().pdf(DonationPaper.of(donation(), DAY), AT);
        ArchivedPdf.assertIsPdfA2b("receipt of a donation", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text).contains("捐赠收据", "JZ-20200212-000002", "成都隆昌商会", "1.6吨", "1,600升", "定向捐赠给隆昌市", "勘误1次");
        }
    }

    private static DonationDetail donation() {
        LocationView store = new LocationView(1, "511083-CK", "隆昌市应急物资仓库", LocationKind.STORE, 6, "隆昌市应急物资组", false);
        DonationRow head = new DonationRow(
                2,
                "JZ-20200212-000002",
                DonorKind.ORGANISATION,
                "成都隆昌商会",
                false,
                DAY,
                "支援隆昌市疫情防控",
                "隆昌市应急物资组",
                store,
                DonationState.PUBLISHED,
                "范立新",
                "houqin",
                AT,
                AT,
                "江怀瑾",
                "RK-20200212-000001",
                "84消毒液",
                1,
                1);
        LotView lot =
                new LotView(1, 10, 10, "P10", "84消毒液", "升", "CDLC-84", "", LocalDate.of(2021, 2, 5), Fitness.MEDICAL);
        Whereabouts where = new Whereabouts(BigDecimal.valueOf(1600), BigDecimal.ZERO, BigDecimal.ZERO, List.of());
        return new DonationDetail(
                head,
                null,
                null,
                List.of(new DonationDetail.Line(1, lot, BigDecimal.valueOf(1600), "1.6吨", where)),
                List.of(),
                List.of(new DonationDetail.Corrected(ErratumField.AMOUNT, 1L, "84消毒液", "1.5吨", "1.6吨", "清点有误", AT)));
    }
}
