package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fangxian.DemoPortal;
import org.fangxian.demonstration.Office;
import org.fangxian.faults.Imports.Import;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server is killed in the middle of its work, as by a power failure, and started again: nothing that was acknowledged
 * is lost, nothing is there twice or half. What was kept before everything was lost is there again. Once on each database.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(NotTwice.class)
abstract class PowerFailure {
    private static final int MOST_ACKNOWLEDGED = 12;
    private static final int LONGEST_MOMENT = 40;
    private static final List<String> WAY = List.of("DRAFT", "CHECKED", "SIGNED", "ISSUED");

    /** A round begins with one of the steps on the way: the check, the signature, the issue. */
    private static final int STEPS = 3;

    private static final String REPORT = "/reports/BENEFITS/511011/2020-02-12";
    private static final String FIRST = "20200212-511011-BENEFITS-1";
    private static final String FIGURES = """
            {"figures": {"BENEFIT_PERSONS_NEW": 12, "BENEFIT_PERSONS_TOTAL": 90000,
                         "BENEFIT_AMOUNT_NEW": 2400, "BENEFIT_AMOUNT_TOTAL": 18000000}}""";

    private final String name;
    private final Random moments = new Random();
    private final Set<String> interrupted = new HashSet<>();
    private Store store;
    private DemoPortal portal;

    PowerFailure(String name) {
        this.name = name;
    }

    abstract Store fresh(String name);

    Store store() {
        return store;
    }

    DemoPortal portal() {
        return portal;
    }

    @BeforeAll
    void begin() {
        store = fresh(name);
        start();
    }

    private void start() {
        portal = DemoPortal.start(name, store.home(), store.environment());
    }

    @AfterAll
    void end() {
        portal.close();
        store.close();
    }

    @Test
    @Order(1)
    void of64SubmissionsWithOneKeyThereIsOneEffect() throws IOException {
        Set<String> receipts = fileAtOnce();
        assertThat(receipts).hasSize(1);
        assertThat(receipts.iterator().next()).contains(FIRST);
        String read = portal.call("GET", REPORT, "api-511011", null).body();
        assertThat(read).contains("90000", FIRST);
        assertThat(fileAtOnce()).as("answered as before").isEqualTo(receipts);
        assertThat(portal.call("GET", REPORT, "api-511011", null).body()).isEqualTo(read);
    }

    /** @return what was answered, each answer once */
    private Set<String> fileAtOnce() {
        Map<String, String> key = Map.of("Idempotency-Key", "at-once-1");
        List<HttpResponse<String>> answers =
                AtOnce.call(64, number -> portal.call("PUT", REPORT, "api-511011", FIGURES, key));
        assertThat(answers)
                .allSatisfy(answer ->
                        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200));
        return answers.stream().map(HttpResponse::body).collect(Collectors.toSet());
    }

    /** Three, or as many as the profile "faults" says. */
    static IntStream rounds() {
        return IntStream.range(0, Integer.getInteger("faults.rounds", 3));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    @Order(2)
    void nothingAcknowledgedIsLostAndNothingIsThereTwiceOrHalf(int round)
            throws IOException, SQLException, InterruptedException {
        Set<Import> acknowledged;
        List<Import> imports = Imports.of(round);
        List<JsonObject> drafts = Drafts.compose(portal, Imports.dates(round));
        try (Work work = new Work(portal, Imports.bring(portal, imports), drafts, WAY.get(round % STEPS))) {
            work.awaitImports(1 + moments.nextInt(MOST_ACKNOWLEDGED));
            work.letOfficeGoOn();
            TimeUnit.MILLISECONDS.sleep(moments.nextInt(LONGEST_MOMENT));
            String step = work.step();
            portal.process().kill();
            interrupted.add(step);
            work.end();
            assertThat(work.imported()).as("killed in the middle").hasSizeBetween(1, imports.size() - 1);
            inspect(imports, work);
            acknowledged = work.imported();
        }
        start();
        goOn(imports, acknowledged, drafts);
    }

    @Test
    @Order(3)
    void thePowerFailedInTheMiddleOfASignature() {
        assertThat(interrupted)
                .as("states from which a briefing was being brought forward")
                .contains("CHECKED");
    }

    private void inspect(List<Import> imports, Work work) throws SQLException {
        try (Connection connection = store.open()) {
            Ledger ledger = new Ledger(connection);
            for (Import sheet : imports) {
                assertThat(ledger.submissions(sheet))
                        .as(sheet.toString())
                        .isIn(work.imported().contains(sheet) ? List.of(2) : List.of(0, 2));
            }
            for (Map.Entry<Integer, String> told : work.states().entrySet()) {
                assertThat(ledger.state(told.getKey())).isIn(atLeast(told.getValue()));
            }
            assertWhole(ledger);
        }
    }

    /** A step may have been made and not been told. */
    private static List<String> atLeast(String state) {
        int at = WAY.indexOf(state);
        return WAY.subList(at, Math.min(at + 2, WAY.size()));
    }

    private static void assertWhole(Ledger ledger) throws SQLException {
        assertThat(ledger.doubled()).as("reports submitted twice").isZero();
        assertThat(ledger.halfBriefings())
                .as("briefings that contradict themselves")
                .isZero();
        assertThat(ledger.unaudited())
                .as("imports that the audit trail does not tell of")
                .isZero();
    }

    /** Everybody brings the sheets once more: what was acknowledged is known, what was not is taken in now, or known too. */
    private void goOn(List<Import> imports, Set<Import> acknowledged, List<JsonObject> drafts) throws IOException {
        for (Map.Entry<Import, BroughtSheet> again :
                Imports.bring(portal, imports).entrySet()) {
            boolean isKnown = again.getValue().isKnown();
            assertThat(isKnown
                            || !acknowledged.contains(again.getKey())
                                    && again.getValue().confirm())
                    .as(again.getKey().toString())
                    .isTrue();
        }
        Office office = new Office(portal);
        for (JsonObject draft : drafts) {
            JsonObject issue = office.forward(office.read(draft.getInt("id")));
            try (PDDocument pdf = Loader.loadPDF(office.file(issue, "pdf"))) {
                assertThat(pdf.getNumberOfPages()).isPositive();
            }
        }
    }

    @Test
    @Order(8)
    void whatWasKeptIsThereAgainAfterEverythingWasLost() throws IOException, SQLException {
        portal.close();
        Map<String, String> before = contents();
        assertThat(before.get("revision")).doesNotStartWith("0 rows");
        assertThat(before.get("briefing_file")).doesNotStartWith("0 rows");
        KeptByReadme kept = new KeptByReadme(store);
        kept.keep();
        kept.lose();
        kept.restore();
        assertThat(contents()).isEqualTo(before);
        start();
        assertThat(portal.call("GET", REPORT, "api-511011", null).statusCode()).isEqualTo(200);
    }

    private Map<String, String> contents() throws SQLException {
        try (Connection connection = store.open()) {
            return Contents.of(connection);
        }
    }
}
