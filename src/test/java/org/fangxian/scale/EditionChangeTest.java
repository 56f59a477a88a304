package org.fangxian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fangxian.TestDatabase;
import org.fangxian.divisions.Divisions;
import org.fangxian.divisions.Level;
import org.fangxian.divisions.editions.EditionInForce;
import org.fangxian.divisions.editions.EditionKeeping;
import org.fangxian.divisions.editions.EditionSample;
import org.fangxian.divisions.editions.EditionUpload;
import org.fangxian.divisions.editions.Keepers;
import org.fangxian.divisions.editions.SuccessionFilter;
import org.fangxian.divisions.editions.SuccessionKeeping;
import org.fangxian.divisions.editions.SuccessionRow;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.NotFiled;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitKind;
import org.fangxian.organisation.UnitTree;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.archive.ReportFilter;
import org.fangxian.reporting.archive.ReportRow;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.FigureValue;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The change of editions rehearsed: all 2,347 villages have reported, and the edition of 2020-06-30 is put in force. */
@Tag("database")
class EditionChangeTest {
    private static final LocalDate REPORTED = LocalDate.of(2020, 2, 11);
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
    private static final LocalDate CHANGE = LocalDate.of(2020, 2, 13);
    private static final String FORM = VillageReports.FORM;
    private static final String INDICATOR = VillageReports.INDICATOR;

    /** Of these towns went to the zone or to each other; the other counties kept all of theirs. */
    private static final Set<String> EXCHANGED = Set.of("511002", "511011", "NJ-JK");

    private final EntityManager entities = TestDatabase.begin();
    private final VillageReports villages = new VillageReports(entities);

    @BeforeEach
    void villagesReport() {
        today(TODAY);
        villages.askAlone();
        villages.report(REPORTED);
    }

    @AfterEach
    void nothingIsKept() {
        TestDatabase.clock(null);
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void whatWasReportedReadsAsItDidAndTheTotalsAreEqual() {
        Map<Long, BigDecimal> totals = totals(REPORTED);
        List<String> reports = reports(null);
        List<String> ofTown = reports(unit("511002106").getId());
        Map<Long, String> names = names(REPORTED);
        assertThat(reports).hasSize(2347).doesNotHaveDuplicates();

        List<SuccessionRow> successions = putInForce();

        assertThat(totals(REPORTED)).isEqualTo(totals).hasSizeGreaterThan(120);
        assertThat(reports(null)).isEqualTo(reports);
        assertThat(names(REPORTED)).isEqualTo(names);
        assertThat(reports(unit("511002106").getId())).isEqualTo(ofTown).isNotEmpty();
        today(CHANGE);
        assertThat(totals(REPORTED)).isEqualTo(totals);
        assertThat(reports(null)).isEqualTo(reports);

        succeed(successions);
        Map<Long, BigDecimal> after = totals(CHANGE);
        CommandStructure structure = wired(CommandStructure.class);
        long city = structure.root().getId();
        assertThat(after.get(city)).isEqualTo(totals.get(city)).isPositive();
        BigDecimal moved = BigDecimal.ZERO;
        for (Unit county : counties(structure.on(CHANGE))) {
            BigDecimal was = totals.get(county.getId());
            BigDecimal is = after.get(county.getId());
            if (EXCHANGED.contains(county.getCode())) {
                moved = moved.add(amount(is)).subtract(amount(was));
            } else {
                assertThat(is).as(county.getName()).isEqualTo(was);
            }
        }
        assertThat(moved).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void fromTheDayOnTheTreeStandsAsTheEditionSaysAndNoDayBefore() {
        Unit kept = unit("511011001206"); // 大明村, then 大明社区
        Unit merged = unit("511025110202");
        Unit moved = unit("511002106"); // 靖民镇, to the zone
        putInForce();
        CommandStructure structure = wired(CommandStructure.class);
        assertThat(villages(structure.on(TODAY))).isEqualTo(2347);
        assertThat(villages(structure.tree())).isEqualTo(2347);
        assertThat(villages(structure.on(CHANGE))).isEqualTo(1324);
        assertThat(structure.unit(kept.getId()).getName()).isEqualTo(kept.getName());
        assertThat(wired(Divisions.class).edition().getEditionOn()).isEqualTo("2019-10-31");
        today(CHANGE);
        structure = wired(CommandStructure.class);
        assertThat(structure.unit(kept.getId()).getCode()).isEqualTo("511011001021");
        assertThat(structure.unitOn(kept.getId(), TODAY).getCode()).isEqualTo("511011001206");
        assertThat(Objects.requireNonNull(structure.unit(moved.getId()).getParent())
                        .getCode())
                .isEqualTo("NJ-JK");
        assertThat(structure.tree().find(merged.getId())).isEmpty();
        assertThat(structure.unit(merged.getId()).getName()).isEqualTo(merged.getName());
        assertThat(structure.unit(merged.getId()).getCode()).isEqualTo("511025110202");
        assertThat(structure.byCode("511025110202").orElseThrow().getId()).isNotEqualTo(merged.getId());
        assertThat(wired(Divisions.class).edition().getEditionOn()).isEqualTo("2020-06-30");
        assertThat(wired(Divisions.class).top().city().placeId()).isEqualTo(1);
        assertThat(wired(Divisions.class).search("511", 5000)).hasSize(1414);
        FormCatalogue catalogue = wired(FormCatalogue.class);
        assertThat(catalogue.version(FORM, merged.getId(), TODAY).unitKind()).isEqualTo(UnitKind.VILLAGE);
        assertThatThrownBy(() -> catalogue.version(FORM, merged.getId(), CHANGE))
                .isInstanceOf(NotFiled.class);
    }

    @Test
    void anEditionIsNotPutInForceWithAnythingOpenOrFromADayThatHasBegun() {
        long edition = Keepers.bring(entities);
        EditionInForce inForce = wired(EditionInForce.class);
        assertThatThrownBy(() -> inForce.putInForce(edition, CHANGE)).hasMessageContaining("fourEyes.inForce");
        Keepers.other(entities, () -> onceOnly(inForce, edition));
        EditionUpload same = new EditionUpload(EditionSample.bytes(), EditionSample.NAME, null, "国家统计局");
        assertThat(wired(EditionKeeping.class).receive(same).known()).isTrue();
    }

    private void onceOnly(EditionInForce inForce, long edition) {
        assertThatThrownBy(() -> inForce.putInForce(edition, CHANGE)).hasMessageContaining("inForce.open");
        wired(SuccessionKeeping.class).confirmAll(new SuccessionFilter(edition, null, false, true, ""));
        assertThatThrownBy(() -> inForce.putInForce(edition, TODAY)).hasMessageContaining("inForce.day");
        inForce.putInForce(edition, CHANGE);
        assertThatThrownBy(() -> inForce.putInForce(edition, CHANGE)).hasMessageContaining("edition.closed");
        assertThatThrownBy(() -> wired(EditionKeeping.class).discard(edition)).hasMessageContaining("edition.closed");
        SuccessionFilter all = new SuccessionFilter(edition, null, false, false, "");
        assertThatThrownBy(() -> wired(SuccessionKeeping.class).confirmAll(all)).hasMessageContaining("edition.closed");
        entities.flush();
    }

    private static void today(LocalDate day) {
        TestDatabase.clock(CityTime.at(day, LocalTime.of(9, 0)));
    }

    private <T> T wired(Class<T> type) {
        return TestDatabase.wired(type, entities);
    }

    private Unit unit(String code) {
        return wired(CommandStructure.class).on(TODAY).byCode(code).orElseThrow();
    }

    /** @return how villages follow from one another */
    private List<SuccessionRow> putInForce() {
        long edition = Keepers.putInForce(entities, CHANGE);
        entities.clear();
        return wired(SuccessionKeeping.class)
                .page(new SuccessionFilter(edition, null, false, false, ""), null, 5000)
                .stream()
                .filter(row -> row.from() != null && row.from().level() == Level.VILLAGE)
                .toList();
    }

    /** Every village of the new edition reports what those reported that it is made of. */
    private void succeed(List<SuccessionRow> successions) {
        UnitTree earlier = wired(CommandStructure.class).on(TODAY);
        Map<String, Integer> amounts = new HashMap<>();
        for (SuccessionRow row : successions) {
            long before = earlier.byCode(Objects.requireNonNull(row.from()).code())
                    .orElseThrow()
                    .getId();
            amounts.merge(Objects.requireNonNull(row.to()).code(), VillageReports.amount(before), Integer::sum);
        }
        UnitTree tree = wired(CommandStructure.class).on(CHANGE);
        Map<Long, Integer> reports = new HashMap<>();
        amounts.forEach(
                (code, amount) -> reports.put(tree.byCode(code).orElseThrow().getId(), amount));
        villages.report(CHANGE, reports);
    }

    /** Of the city, the counties and the towns of the day. */
    private Map<Long, BigDecimal> totals(LocalDate date) {
        Set<Long> units = wired(CommandStructure.class)
                .on(date)
                .all()
                .filter(unit -> unit.getKind() != UnitKind.VILLAGE)
                .map(Unit::getId)
                .collect(Collectors.toSet());
        Map<Long, BigDecimal> totals = new TreeMap<>();
        for (FigureValue value :
                wired(Figures.class).values(new FigureQuery(Set.of(INDICATOR), units, date, KnownAt.LATEST))) {
            if (value.amount() != null) {
                assertThat(value.isComplete() || date.equals(CHANGE)).isTrue(); // 72 villages that appeared are asked
                totals.put(value.unitId(), value.amount());
            }
        }
        return totals;
    }

    /** The list of reports as it is read, page by page. */
    private List<String> reports(Long below) {
        ReportBook book = wired(ReportBook.class);
        ReportFilter filter = new ReportFilter(FORM, below, REPORTED, REPORTED, null);
        List<String> all = new ArrayList<>();
        List<ReportRow> page = book.list(filter, KnownAt.LATEST, new Page<>(null, 500));
        while (!page.isEmpty()) {
            page.forEach(row -> all.add(row.unitCode() + " " + row.unitName() + " " + row.receipt()));
            page = book.list(filter, KnownAt.LATEST, new Page<>(page.get(page.size() - 1), 500));
        }
        return all;
    }

    private Map<Long, String> names(LocalDate date) {
        return wired(CommandStructure.class)
                .on(date)
                .all()
                .collect(Collectors.toMap(
                        Unit::getId,
                        unit -> unit.getCode() + " " + unit.getName() + " "
                                + (unit.getParent() == null
                                        ? ""
                                        : unit.getParent().getCode())));
    }

    private static List<Unit> counties(UnitTree tree) {
        return tree.all()
                .filter(unit -> unit.getKind() == UnitKind.COUNTY || unit.getKind() == UnitKind.ZONE)
                .toList();
    }

    private static long villages(UnitTree tree) {
        return tree.all().filter(unit -> unit.getKind() == UnitKind.VILLAGE).count();
    }

    private static BigDecimal amount(BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount;
    }
}
