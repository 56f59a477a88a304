package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fangxian.DemoPortal;
import org.fangxian.Problems;
import org.fangxian.demonstration.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL has no room left for its data: what is submitted is refused in words, and taken in once there is room again. */
@ExtendWith(NotTwice.class)
class FullDiskOnPostgresIT {
    private static final int MEGABYTES = 400;
    private static final LocalDate ISSUED = LocalDate.of(2020, 1, 1);

    private static SmallDisk disk;
    private static OfficePostgres postgres;
    private static DemoPortal portal;

    @BeforeAll
    static void start() {
        assumeTrue(SmallDisk.isPossible(), "NOT TESTED: a full disk. Only root may mount a small one");
        disk = SmallDisk.mount("disk-postgres", MEGABYTES);
        postgres = OfficePostgres.start("full-disk", disk.folder().resolve("data"));
        Map<String, String> environment = new HashMap<>(postgres.environment());
        environment.put("FANGXIAN_DEMO_HISTORY", "false");
        portal = DemoPortal.start("full-disk-postgres", DemoPortal.freshHome("full-disk-postgres"), environment);
    }

    @AfterAll
    static void stop() {
        if (disk != null) {
            portal.close();
            postgres.close();
            disk.close();
        }
    }

    @Test
    void withoutRoomASubmissionIsRefusedInWordsAndTakenInOnceThereIsRoom() throws Exception {
        Office office = new Office(portal);
        JsonObject signed =
                office.step(office.step(Drafts.compose(portal, List.of(ISSUED)).get(0)));
        List<String> reports = Machines.reports().toList();
        file(reports.get(0));
        beginANewLog();
        disk.fill();
        int refused = 2;
        while (file(reports.get(refused)).statusCode() == 200) {
            refused++;
        }
        HttpResponse<String> answer = file(reports.get(refused));
        JsonObject problem = Problems.assertProblem(500, answer);
        assertThat(problem.getString("detail")).contains("操作没有完成，数据没有改动");
        assertThat(problem.getString("incident")).isNotBlank();
        assertThat(portal.process().get("/login.xhtml").statusCode()).isEqualTo(200);
        assertThat(office.read(signed.getInt("id")).getString("state")).isEqualTo("SIGNED");

        disk.makeRoom(MEGABYTES);
        for (String report : reports) {
            HttpResponse<String> again = file(report);
            assertThat(again.statusCode()).as(again.body()).isEqualTo(200);
        }
        JsonObject issue = office.forward(office.read(signed.getInt("id")));
        try (PDDocument pdf = Loader.loadPDF(office.file(issue, "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
        nothingIsThereHalf();
        assertThat(postgres.said()).contains("No space left on device").doesNotContain("PANIC");
    }

    private static void nothingIsThereHalf() throws SQLException {
        try (Connection connection = open()) {
            Ledger ledger = new Ledger(connection);
            assertThat(ledger.filedBy(Machines.UNIT)).isEqualTo("80 reports, 80 revisions, 0 half");
            assertThat(ledger.halfBriefings()).isZero();
        }
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(postgres.url(), "postgres", "");
    }

    /** Its log of what is written is given a file of its own beforehand: without one PostgreSQL stops altogether. */
    private static void beginANewLog() throws SQLException, IOException {
        try (Connection connection = open()) {
            connection.createStatement().execute("checkpoint");
            connection.createStatement().execute("select pg_switch_wal()");
        }
        assertThat(file(Machines.reports().toList().get(1)).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> file(String report) throws IOException {
        return portal.call(
                "PUT",
                "/reports/" + report,
                "api-" + Machines.UNIT,
                Drafts.nothing(Machines.indicators(report)),
                Map.of("Idempotency-Key", "machine-" + report));
    }
}
