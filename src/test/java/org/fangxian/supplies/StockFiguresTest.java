package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fangxian.TestDatabase;
import org.fangxian.checks.CheckContext;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.Checks;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.forms.FormVersion;
import org.fangxian.organisation.Unit;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.Gathering;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.fangxian.supplies.figures.StockFigures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What units report of their stock is filled in from the ledger that they keep, and a difference is to be explained. */
@Tag("database")
class StockFiguresTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final Instant NOON = StoreFixture.NOON;
    private static final Instant CUT_OFF = CityTime.at(DAY, LocalTime.of(17, 0));
    private static final String MASKS = "MASK_SURGICAL";
    private static final String COUNTY = "511002";

    private final StoreFixture stock = StoreFixture.open();
    private final Unit town = town();
    private final Location store = at(town, LocationKind.STORE);

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void theStoreOfATownIsFilledInAndADifferenceIsToBeExplained() {
        receive(store, 120, NOON);
        FormVersion version = wired(FormCatalogue.class).version("SUPPLIES", town.getId(), DAY);
        stock.entities.flush();
        CheckContext context =
                wired(Gathering.class).gather(version, new ReportKey("SUPPLIES", town.getId(), DAY), KnownAt.LATEST);
        assertThat(context.prefilled(MASKS).orElseThrow().amount()).isEqualByComparingTo("120");
        assertThat(questions(version, context, "121")).contains("SOURCE." + MASKS);
        assertThat(questions(version, context, "120")).doesNotContain("SOURCE." + MASKS);
    }

    private static Stream<String> questions(FormVersion version, CheckContext context, String stated) {
        return new Checks(context)
                .failures(version.indicators(), Map.of(MASKS, new BigDecimal(stated))).stream()
                        .map(CheckFailure::code);
    }

    @Test
    void onlyWhatIsUsableAtTheCutOffCounts() {
        Location way = stock.location(LocationKind.LOSS, "损失");
        receive(store, 100, NOON);
        move(stock.lot(DAY.minusDays(1), Fitness.MEDICAL), stock.supplier, store, 7, NOON);
        move(stock.lot(DAY, Fitness.MEDICAL), stock.supplier, store, 5, NOON);
        move(stock.lot(DAY, Fitness.CIVIL), stock.supplier, store, 9, NOON);
        assertThat(amount()).isEqualTo("105");
        enter(EventKind.LOSS, stock.lot, store, way, 10, CUT_OFF.plusSeconds(1), CUT_OFF.plusSeconds(1));
        assertThat(amount()).as("what happens after the cut-off").isEqualTo("105");
        enter(EventKind.LOSS, stock.lot, store, way, 20, CUT_OFF.minusSeconds(1), CUT_OFF.plusSeconds(60));
        assertThat(amount()).as("entered late, but happened before").isEqualTo("85");
        assertThat(amount(new KnownAt(CUT_OFF))).as("as known then").isEqualTo("105");
    }

    @Test
    void aCountyOfWhichSomeTownsKeepNoLedgerIsKnownInPart() {
        receive(store, 100, NOON);
        Location countys = at(unit(COUNTY), LocationKind.STORE);
        receive(countys, 1000, NOON);
        SourcedFigure part = figures(unit(COUNTY), DAY, KnownAt.LATEST).get(0);
        assertThat(part.amount()).isEqualByComparingTo("1100");
        assertThat(part.complete()).isFalse();
        assertThat(part.binding()).isFalse();
        assertThat(part.sourceArgs().get(0)).isEqualTo(2);
        SourcedFigure whole = figures(town, DAY, KnownAt.LATEST).get(0);
        assertThat(whole.complete()).isTrue();
        assertThat(whole.binding()).isTrue();
    }

    @Test
    void nothingIsKnownOfAUnitThatKeepsNoLedgerOrDidNotYet() {
        receive(store, 100, NOON);
        assertThat(figures(town, DAY.minusDays(1), KnownAt.LATEST)).isEmpty();
        assertThat(figures(unit("511025"), DAY, KnownAt.LATEST)).isEmpty();
    }

    @Test
    void itSaysWhenTheStockLastMovedOnTheDay() {
        receive(store, 100, NOON.minus(Duration.ofDays(1)));
        assertThat(figures(town, DAY, KnownAt.LATEST).get(0).movedAt()).isNull();
        receive(store, 5, NOON);
        assertThat(figures(town, DAY, KnownAt.LATEST).get(0).movedAt()).isEqualTo(NOON);
        receive(store, 5, CUT_OFF.plusSeconds(60));
        assertThat(figures(town, DAY, KnownAt.LATEST).get(0).movedAt()).isEqualTo(CUT_OFF);
    }

    private String amount() {
        return amount(KnownAt.LATEST);
    }

    private String amount(KnownAt knownAt) {
        return figures(town, DAY, knownAt).get(0).amount().toPlainString();
    }

    private List<SourcedFigure> figures(Unit unit, LocalDate day, KnownAt knownAt) {
        stock.entities.flush();
        return wired(StockFigures.class)
                .figures(new FigureQuery(List.of(MASKS, "CONFIRMED_NEW"), List.of(unit.getId()), day, knownAt));
    }

    private void receive(Location to, int amount, Instant at) {
        move(stock.lot, stock.supplier, to, amount, at);
    }

    private void move(Lot lot, Location from, Location to, int amount, Instant at) {
        enter(EventKind.RECEIPT, lot, from, to, amount, at, at);
    }

    private void enter(EventKind kind, Lot lot, Location from, Location to, int amount, Instant at, Instant recorded) {
        stock.book.enter(
                new Entry(kind, town.getId(), "cangku", "原因", null, at, recorded),
                List.of(new Movement(lot, from, to, BigDecimal.valueOf(amount))));
    }

    private Location at(Unit unit, LocationKind kind) {
        Location location = new Location(kind, UUID.randomUUID().toString(), "库", unit.getId());
        stock.entities.persist(location);
        return location;
    }

    private Unit town() {
        return stock.entities
                .createQuery("select u from Unit u where u.code like '511002___' order by u.code", Unit.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Unit unit(String code) {
        return stock.entities
                .createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private <T> T wired(Class<T> type) {
        return TestDatabase.wired(type, stock.entities);
    }
}
