package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fangxian.DemoPortal;
import org.fangxian.Problems;
import org.fangxian.demonstration.Office;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * No room is left for temporary files, or for the data: what needs room is refused and leaves nothing behind; once there
 * is room again everything goes on, without a restart.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(NotTwice.class)
class FullDiskIT {
    private static final List<LocalDate> ISSUED = List.of(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 1, 2));

    /** More days than the database's own file has room for. */
    private static final List<LocalDate> OTHERS =
            LocalDate.of(2019, 1, 1).datesUntil(LocalDate.of(2019, 12, 31)).toList();

    private static SmallDisk data;
    private static SmallDisk temporary;
    private static Path home;
    private static DemoPortal portal;
    private static Office office;
    private static List<JsonObject> drafts;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(SmallDisk.isPossible(), "NOT TESTED: a full disk. Only root may mount a small one");
        data = SmallDisk.mount("disk-data", 96);
        temporary = SmallDisk.mount("disk-temporary", 16);
        home = data.folder().resolve("home");
        portal = DemoPortal.start(
                "full-disk",
                home,
                Map.of(
                        "FANGXIAN_DEMO_HISTORY",
                        "false",
                        "JAVA_TOOL_OPTIONS",
                        "-Djava.io.tmpdir=" + temporary.folder()));
        office = new Office(portal);
        drafts = Drafts.compose(portal, ISSUED);
    }

    @AfterAll
    static void stop() {
        if (data != null) {
            portal.close();
            data.close();
            temporary.close();
        }
    }

    @Test
    @Order(1)
    void withoutRoomForTemporaryFilesAnIssueIsRefusedAndPrintedWholeLater() throws IOException {
        temporary.fill();
        Problems.assertProblem(500, office.tryStep(drafts.get(0)));
        assertThat(office.read(drafts.get(0).getInt("id")).getString("state")).isEqualTo("DRAFT");
        temporary.makeRoom();
        assertIssued(drafts.get(0));
    }

    @Test
    @Order(2)
    void withoutRoomForDataWhatIsWrittenIsRefusedAndWhatIsReadIsNot() throws IOException {
        JsonObject signed = office.step(office.step(drafts.get(1)));
        data.fill();
        LocalDate refused = composeUntilRefused();
        int answered = office.tryStep(signed).statusCode(); // what was taken back made a little room
        assertThat(portal.process().get("/login.xhtml").statusCode()).isEqualTo(200);
        assertThat(office.read(signed.getInt("id")).getString("state"))
                .isEqualTo(answered == 200 ? "ISSUED" : "SIGNED");
        data.makeRoom();
        assertThat(office.compose(refused).getString("state")).isEqualTo("DRAFT");
        assertIssued(drafts.get(1));
    }

    /** The database uses the room in its own file first. */
    private static LocalDate composeUntilRefused() throws IOException {
        for (LocalDate date : OTHERS) {
            HttpResponse<String> answer =
                    portal.call("POST", "/briefings", "api-511000", "{\"date\": \"" + date + "\"}");
            if (answer.statusCode() != 201) {
                Problems.assertProblem(500, answer);
                return date;
            }
        }
        throw new AssertionError("nothing was refused");
    }

    private static void assertIssued(JsonObject draft) throws IOException {
        JsonObject issue = office.forward(office.read(draft.getInt("id")));
        try (PDDocument pdf = Loader.loadPDF(office.file(issue, "pdf"))) {
            assertThat(pdf.getNumberOfPages()).isPositive();
        }
    }

    @Test
    @Order(3)
    void nothingIsThereHalf() throws SQLException {
        portal.close();
        try (Connection connection = new EmbeddedStore(home).open()) {
            assertThat(new Ledger(connection).halfBriefings()).isZero();
        }
    }
}
