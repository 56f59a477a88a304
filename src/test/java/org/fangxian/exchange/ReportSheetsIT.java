package org.fangxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.NotSubmitted;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A county's towns in one sheet. */
@ArquillianTest
class ReportSheetsIT {
    private static final int FIRST_TOWN = 5;

    @Inject
    private ReportSheets sheets;

    @Inject
    private ReportBook book;

    @Inject
    private CommandStructure structure;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with();
    }

    @Test
    void aCountysTownsAreFiledByOneSheetOnce() throws Exception {
        LocalDate date = CityTime.today(clock);
        long county = structure.byCode("511024").orElseThrow().getId();
        byte[] filled = filled(template(county, date), 12);
        long upload = receive(filled, "入户.xlsx", county);
        SheetPreview preview = Callers.asSystem(() -> sheets.preview(upload));
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.count(SheetRow.Outcome.NEW)).isEqualTo(2);
        assertThat(preview.count(SheetRow.Outcome.EMPTY)).isGreaterThan(5);
        ReportKey town = new ReportKey("HOUSEHOLDS", preview.rows().get(0).unitId(), date);
        assertThat(Callers.asSystem(() -> book.history(town, KnownAt.LATEST))).isEmpty();
        assertThat(confirm(upload).receipts()).hasSize(2);
        SheetOutcome again = confirm(receive(filled, "又.xlsx", county));
        assertThat(again.receipts()).isEmpty();
        assertThat(again.importedBefore()).isNotNull();
        assertThat(Callers.asSystem(() -> book.history(town, KnownAt.LATEST))).hasSize(1);
        long unchanged = receive(template(county, date), "未变.xlsx", county);
        assertThat(Callers.asSystem(() -> sheets.preview(unchanged)).count(SheetRow.Outcome.UNCHANGED))
                .isEqualTo(2);
    }

    @Test
    void aFileOfWhichOneRowIsRefusedFilesNothingOfTheOthersEither() throws Exception {
        LocalDate date = CityTime.today(clock);
        long county = structure.byCode("511002").orElseThrow().getId();
        byte[] first = filled(template(county, date), 9, 1);
        confirm(receive(first, "first.xlsx", county));
        long both = receive(filled(template(county, date), 8, 2), "both.xlsx", county);
        SheetPreview preview = Callers.asSystem(() -> sheets.preview(both));
        assertThat(preview.count(SheetRow.Outcome.NEW)).isEqualTo(1);
        assertThat(preview.count(SheetRow.Outcome.CORRECTION)).isEqualTo(1);
        assertThatThrownBy(() -> confirm(both)).isInstanceOf(NotSubmitted.class);
        long second = preview.rows().get(1).unitId();
        ReportKey town = new ReportKey("HOUSEHOLDS", second, date);
        assertThat(Callers.asSystem(() -> book.history(town, KnownAt.LATEST))).isEmpty();
        assertThat(Callers.asSystem(() -> sheets.confirm(both, "补报")).receipts())
                .hasSize(2);
        assertThat(Callers.asSystem(() -> book.history(town, KnownAt.LATEST))).hasSize(1);
    }

    @Test
    void theSameFileConfirmedEightTimesAtOnceHasOneEffect() throws Exception {
        LocalDate date = CityTime.today(clock);
        long county = structure.byCode("511083").orElseThrow().getId();
        byte[] filled = filled(template(county, date), 7);
        long looked = receive(filled, "look.xlsx", county);
        long first =
                Callers.asSystem(() -> sheets.preview(looked)).rows().get(0).unitId();
        ManagedExecutorService threads = InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
        List<Callable<SheetOutcome>> calls = new ArrayList<>();
        for (int call = 0; call < 8; call++) {
            long upload = receive(filled, call + ".xlsx", county);
            calls.add(() -> confirm(upload));
        }
        List<SheetOutcome> outcomes = new ArrayList<>();
        for (Future<SheetOutcome> outcome : threads.invokeAll(calls)) {
            outcomes.add(outcome.get());
        }
        assertThat(outcomes).extracting(outcome -> outcome.receipts().size()).containsOnlyOnce(2);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.importedBefore() != null)
                .hasSize(7);
        assertThat(Callers.asSystem(() -> book.history(new ReportKey("HOUSEHOLDS", first, date), KnownAt.LATEST)))
                .hasSize(1);
    }

    @Test
    void whatIsWrongIsNamedByCellAndNothingIsStored() throws Exception {
        long town = structure.byCode("511025100").orElseThrow().getId();
        String csv = "单位代码,入户排查户数,累计入户排查户数,入户排查人数\n511025100,三十,-1,\n";
        long upload = receive(csv.getBytes(StandardCharsets.UTF_8), "a.csv", town);
        SheetPreview preview = Callers.asSystem(() -> sheets.preview(upload));
        assertThat(preview.errors())
                .extracting(error -> error.column() + error.row() + error.heading())
                .containsExactlyInAnyOrder("B2入户排查户数", "C2累计入户排查户数", "D2入户排查人数");
        assertThatThrownBy(() -> confirm(upload)).isInstanceOf(SheetRefused.class);
        Callers.asSystem(() -> {
            sheets.discard(upload);
            return null;
        });
        assertThatThrownBy(() -> Callers.asSystem(() -> sheets.preview(upload))).isInstanceOf(SheetRefused.class);
    }

    private byte[] template(long unit, LocalDate date) throws Exception {
        return Callers.asSystem(() -> sheets.template("HOUSEHOLDS", unit, date, KnownAt.LATEST));
    }

    private long receive(byte[] file, String name, long unit) throws Exception {
        SheetUpload upload = new SheetUpload(file, name, "HOUSEHOLDS", unit, CityTime.today(clock));
        return Callers.asSystem(() -> sheets.receive(upload));
    }

    private SheetOutcome confirm(long upload) throws Exception {
        return Callers.asSystem(() -> sheets.confirm(upload, null));
    }

    private static byte[] filled(byte[] template, int households) throws IOException {
        return filled(template, households, 2);
    }

    private static byte[] filled(byte[] template, int households, int towns) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int town = FIRST_TOWN; town < FIRST_TOWN + towns; town++) {
                Row row = workbook.getSheetAt(0).getRow(town);
                for (int column = 2; column < 5; column++) {
                    row.createCell(column).setCellValue(households);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
