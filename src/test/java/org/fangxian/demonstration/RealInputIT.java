package org.fangxian.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fangxian.DemoPortal;
import org.fangxian.Filing;
import org.fangxian.FilledSheet;
import org.fangxian.browser.Browser;
import org.fangxian.browser.pages.BriefingPage;
import org.fangxian.browser.pages.SheetsPage;
import org.fangxian.shared.report.ArchivedPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What was published of Neijiang goes in as its units bring it in, by spreadsheet and REST, on PostgreSQL; every briefing
 * is issued, and every published figure is found in what comes out.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealInputIT {
    private static final String SAID = "演示数据：公告未列出本单位的数字";
    private static final String PUBLISHED = "以市卫生健康委公告为准";
    private static final Set<String> CASES_AND_CONTACTS = Set.of("CASES", "CONTACTS");
    private static final Set<String> OF_TOWNS = Set.of("RETURNEES", "CHECKPOINTS", "HOUSEHOLDS");
    private static final Map<LocalDate, List<String>> TOWN_SHEETS = Map.of(
            Bulletins.EARLY_BULLETIN,
            List.of("RETURNEES", "CHECKPOINTS"),
            LocalDate.of(2020, 1, 29),
            List.of("HOUSEHOLDS", "CHECKPOINTS"));
    private static final List<String> TOWNS_OFFICES =
            List.of("shizhong", "dongxing", "zizhong", "weiyuan", "longchang", "jingkai");
    private static final List<String> ZONES = List.of("NJ-JK", "NJ-GX");
    private static final LocalDate CORRECTED = Bulletins.LATE_BULLETIN.plusDays(1);

    private static final Map<LocalDate, Map<String, Long>> AMOUNTS = new TreeMap<>();
    private static final Map<LocalDate, JsonObject> ISSUED = new TreeMap<>();
    private static EmbeddedPostgres postgres;
    private static DemoPortal portal;
    private static Office office;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
        portal = DemoPortal.start("real", DemoPortal.freshHome("real"), DemoPortal.on(postgres));
        office = new Office(portal);
        browser = new Browser(portal);
    }

    @AfterAll
    static void stop() throws IOException {
        browser.close();
        portal.close();
        postgres.close();
    }

    private static List<LocalDate> reportDates() {
        return Bulletins.FIRST
                .plusDays(1)
                .datesUntil(Bulletins.LAST.plusDays(2))
                .toList();
    }

    /** The rest of each day, which no source names, is the demonstration's. */
    @Test
    @Order(1)
    void the_rest_of_each_day_is_there() throws SQLException {
        DemonstrationHistory history = new DemonstrationHistory(postgres.getPostgresDatabase());
        for (LocalDate date : reportDates()) {
            Set<String> brought = new HashSet<>(CASES_AND_CONTACTS);
            brought.addAll(TOWN_SHEETS.getOrDefault(date, List.of()));
            AMOUNTS.put(date, history.file(date, brought));
        }
        assertThat(AMOUNTS).hasSize(18);
    }

    @Test
    @Order(2)
    void towns_report_in_their_countys_sheet_and_zones_by_their_machines() throws IOException {
        for (String reporter : TOWNS_OFFICES) {
            browser.driver().manage().deleteAllCookies();
            browser.signIn(reporter);
            for (LocalDate date : new TreeSet<>(TOWN_SHEETS.keySet())) {
                for (String form : TOWN_SHEETS.get(date)) {
                    upload(form, date, "xlsx");
                }
            }
        }
        Filing machine = new Filing(portal, SAID);
        for (String zone : ZONES) {
            for (LocalDate date : new TreeSet<>(TOWN_SHEETS.keySet())) {
                for (String form : TOWN_SHEETS.get(date)) {
                    machine.put(form + "/" + zone + "/" + date, "api-" + zone, asked(form, zone, date), null);
                }
            }
        }
    }

    @Test
    @Order(3)
    void cases_and_contacts_go_in_day_by_day() throws IOException {
        browser.driver().manage().deleteAllCookies();
        browser.signIn("zhiban");
        Filing machine = new Filing(portal, PUBLISHED);
        for (LocalDate date : reportDates()) {
            upload("CASES", date, "xlsx");
            upload("CONTACTS", date, date.getDayOfMonth() % 2 == 0 ? "GB18030" : "UTF-8");
            machine.put("CASES/NJ-WJ/" + date, "api-NJ-WJ", cityCases(date), null);
        }
    }

    @Test
    @Order(4)
    void every_briefing_is_composed_checked_signed_and_issued() throws IOException {
        for (LocalDate date : reportDates()) {
            ISSUED.put(date, office.issue(date));
        }
        assertThat(ISSUED.values())
                .extracting(issue -> issue.getString("state"))
                .containsOnly("ISSUED");
        assertThat(ISSUED.values())
                .extracting(issue -> issue.getInt("issueNumber"))
                .doesNotHaveDuplicates();
    }

    @Test
    @Order(5)
    void every_day_of_the_series_stands_in_its_briefing() {
        for (LocalDate date : reportDates()) {
            LocalDate day = date.minusDays(1);
            JsonObject issue = ISSUED.get(date);
            assertThat(Office.value(issue, "CONFIRMED_TOTAL", "511000", date))
                    .as("confirmed " + day)
                    .isEqualTo(Bulletins.series(day, "confirmed"));
            assertThat(Office.value(issue, "CURED_TOTAL", "511000", date))
                    .as("cured " + day)
                    .isEqualTo(Bulletins.series(day, "cured"));
            assertThat(Office.value(issue, "DEAD_TOTAL", "511000", date))
                    .as("dead " + day)
                    .isEqualTo(Bulletins.series(day, "dead"));
        }
    }

    @Test
    @Order(6)
    void the_eighteenth_case_becomes_a_correction_and_the_first_edition_stays() throws IOException {
        JsonObject former = ISSUED.get(CORRECTED);
        byte[] bytes = office.file(former, "pdf");
        Filing machine = new Filing(portal, SAID);
        for (String unit : List.of("511011", "NJ-WJ")) {
            machine.put("CASES/" + unit + "/" + CORRECTED, "api-" + unit, oneMore(unit), Words.of("correction"));
        }
        browser.driver().manage().deleteAllCookies();
        browser.signIn("bianji");
        BriefingPage page = BriefingPage.at(browser, "/briefings/briefing.xhtml?id=" + former.getInt("id"));
        page = page.correct(Words.of("correction"));
        JsonObject corrected = office.forward(office.read(Integer.parseInt(page.id())));
        ISSUED.put(CORRECTED, corrected);

        assertThat(corrected.getInt("issueNumber")).isEqualTo(former.getInt("issueNumber"));
        assertThat(corrected.getInt("edition")).isEqualTo(2);
        assertThat(text(office.file(corrected, "pdf")))
                .contains("由17例更正为18例")
                .contains("更正原因：" + Words.of("correction"))
                .contains("累计报告新型冠状病毒肺炎确诊病例18例");
        assertThat(office.file(former, "pdf")).isEqualTo(bytes);
        assertThat(text(bytes)).contains("累计报告新型冠状病毒肺炎确诊病例17例");
    }

    @Test
    @Order(7)
    void every_figure_of_the_bulletins_comes_out_as_it_was_published() throws IOException {
        List<Bulletins.Sourced> facts = Bulletins.facts();
        assertThat(facts).hasSize(22);
        for (Bulletins.Sourced fact : facts) {
            assertThat(told(fact)).as(fact.toString()).isEqualTo(fact.amount());
        }
    }

    @Test
    @Order(8)
    void the_files_of_all_issues_are_for_the_archive_and_there_to_be_measured() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "briefings", "real"));
        for (JsonObject issue : ISSUED.values()) {
            String name = issue.getString("date") + "-" + issue.getInt("edition");
            for (String kind : List.of("pdf", "docx", "xlsx")) {
                byte[] file = office.file(issue, kind);
                assertThat(file).as(name).isNotEmpty();
                Files.write(folder.resolve(name + "." + kind), file);
            }
            ArchivedPdf.assertIsPdfA2b(name, office.file(issue, "pdf"));
        }
        browser.complainedOfNothing();
    }

    /** What the portal says of it: in the day's briefing, or, where that names no county, by the county's towns. */
    private static long told(Bulletins.Sourced fact) throws IOException {
        if (!fact.area().equals("511083")) {
            return Office.value(ISSUED.get(fact.reportDate()), fact.indicator(), fact.area(), fact.reportDate());
        }
        String form = fact.indicator().endsWith("VISITED") ? "HOUSEHOLDS" : "CHECKPOINTS";
        long sum = 0;
        for (String town : townsOf(fact.area())) {
            sum += office.report(form + "/" + town + "/" + fact.reportDate())
                    .getJsonObject("figures")
                    .getJsonNumber(fact.indicator())
                    .longValue();
        }
        return sum;
    }

    private static Set<String> townsOf(String county) {
        return AMOUNTS.get(CORRECTED).keySet().stream()
                .map(key -> key.split(" ")[0])
                .filter(unit -> unit.startsWith(county) && unit.length() > county.length())
                .collect(Collectors.toSet());
    }

    private static void upload(String form, LocalDate date, String format) throws IOException {
        SheetsPage page = SheetsPage.open(browser).choose(form, date.toString());
        Map<String, Long> amounts = new HashMap<>(AMOUNTS.get(date));
        amounts.keySet().removeIf(key -> key.startsWith("NJ-WJ ") || OF_TOWNS.contains(form) && ofZone(key));
        FilledSheet sheet = new FilledSheet(page.template(), amounts, SAID);
        boolean workbook = format.equals("xlsx");
        Path file = Files.createDirectories(Path.of("target", "sheets").toAbsolutePath())
                .resolve(form + "-" + date + "-" + browser.hashCode() + "-"
                        + sheet.filled().get(0) + (workbook ? ".xlsx" : ".csv"));
        Files.write(file, workbook ? sheet.xlsx() : sheet.csv(Charset.forName(format)));
        page.upload(file).confirm().sees("已导入：提交" + sheet.filled().size() + "张报表");
    }

    private static boolean ofZone(String key) {
        return ZONES.stream().anyMatch(zone -> key.startsWith(zone + " "));
    }

    /** What the form asks of a unit, out of the day's amounts. */
    private static Map<String, Long> asked(String form, String unit, LocalDate date) throws IOException {
        Map<String, Long> figures = new HashMap<>();
        for (String indicator : office.indicators(form, date)) {
            Long amount = AMOUNTS.get(date).get(unit + " " + indicator);
            if (amount != null) {
                figures.put(indicator, amount);
            }
        }
        return figures;
    }

    /** The city's cases as the series has them; what it leaves open (suspected, severe) is the bulletin's or drawn. */
    private static Map<String, Long> cityCases(LocalDate date) throws IOException {
        LocalDate day = date.minusDays(1);
        long before = day.equals(Bulletins.FIRST) ? 0 : Bulletins.series(day.minusDays(1), "confirmed");
        long confirmed = Bulletins.series(day, "confirmed");
        long cured = Bulletins.series(day, "cured");
        Map<String, Long> figures = asked("CASES", "NJ-WJ", date);
        figures.put("CONFIRMED_TOTAL", confirmed);
        figures.put("CONFIRMED_NEW", confirmed - before);
        figures.put("CURED_TOTAL", cured);
        figures.put("DEAD_TOTAL", Bulletins.series(day, "dead"));
        figures.put("IN_HOSPITAL_NOW", confirmed - cured);
        return figures;
    }

    private static Map<String, Long> oneMore(String unit) throws IOException {
        Map<String, Long> figures = asked("CASES", unit, CORRECTED);
        for (String indicator : List.of("CONFIRMED_TOTAL", "CONFIRMED_NEW", "IN_HOSPITAL_NOW")) {
            figures.merge(indicator, 1L, Long::sum);
        }
        return figures;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
        }
    }
}
