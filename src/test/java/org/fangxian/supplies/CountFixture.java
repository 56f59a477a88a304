package org.fangxian.supplies;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.items.Item;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountExplanation;
import org.fangxian.supplies.counts.CountOrder;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountReading;

/** A store with 20 masks of one lot, 30 of another and 10 of a third, the people who count there, and a clock that they move on. */
final class CountFixture {
    static final String KEEPER = RequisitionFixture.KEEPER;
    static final String SECOND = RequisitionFixture.REVIEWER;
    static final String LEADER = RequisitionFixture.LEADER;
    static final String THIRD = "city.third";

    final RequisitionFixture world;
    final EntityManager entities;
    final Location store;
    final Lot twenty;
    final Lot thirty;
    final Lot ten;
    Counts counts;
    CountSettlement settlement;
    CountReading reading;
    Stockroom stockroom;
    private final Instant start = TestDatabase.now();

    private CountFixture(EntityManager entities) {
        this.entities = entities;
        world = RequisitionFixture.within(entities);
        RequisitionFixture.person(entities, THIRD, Roles.LOGISTICS, "511000", "");
        store = world.location(LocationKind.STORE, "盘点库", "511000");
        twenty = received(20);
        thirty = received(30);
        ten = received(10);
        entities.flush();
        at(0);
    }

    static CountFixture open() {
        return new CountFixture(TestDatabase.begin());
    }

    static CountFixture within(EntityManager entities) {
        return new CountFixture(entities);
    }

    private Lot received(int amount) {
        Lot lot = world.stock.lot();
        Movement movement = new Movement(lot, world.stock.supplier, store, BigDecimal.valueOf(amount));
        world.stock.book.enter(StoreFixture.entry(EventKind.RECEIPT, StoreFixture.NOON), List.of(movement));
        return lot;
    }

    /** So many minutes after the test began. */
    CountFixture at(int minutes) {
        TestDatabase.clock(instant(minutes));
        counts = TestDatabase.wired(Counts.class, entities);
        settlement = TestDatabase.wired(CountSettlement.class, entities);
        reading = TestDatabase.wired(CountReading.class, entities);
        stockroom = TestDatabase.wired(Stockroom.class, entities);
        return this;
    }

    Instant instant(int minutes) {
        return start.plus(Duration.ofMinutes(minutes));
    }

    String opened() {
        TestDatabase.caller(KEEPER);
        return counts.open(new CountOrder(store.getId(), Set.of(), "月末盘点", RequisitionFixture.key()));
    }

    static CountEntry.Line line(Lot lot, int amount) {
        return new CountEntry.Line(lot.getId(), BigDecimal.valueOf(amount));
    }

    void enter(String account, String number, CountEntry.Line... lines) {
        TestDatabase.caller(account);
        counts.enter(new CountEntry(number, null, List.of(lines), List.of(), false, RequisitionFixture.key()));
    }

    /** What was counted at an instant before it is entered. */
    void enterLate(String number, int minutes, CountEntry.Line... lines) {
        TestDatabase.caller(KEEPER);
        counts.enter(
                new CountEntry(number, instant(minutes), List.of(lines), List.of(), false, RequisitionFixture.key()));
    }

    void jointly(String account, String number, CountEntry.Line... lines) {
        TestDatabase.caller(account);
        counts.enter(new CountEntry(number, null, List.of(lines), List.of(), true, RequisitionFixture.key()));
    }

    void finish(String account, String number) {
        TestDatabase.caller(account);
        counts.finish(number, RequisitionFixture.key());
    }

    /** Everything counted once, by the keeper. */
    void first(String number, int ofTwenty, int ofThirty, int ofTen) {
        enter(KEEPER, number, line(twenty, ofTwenty), line(thirty, ofThirty), line(ten, ofTen));
        finish(KEEPER, number);
    }

    /** What is due counted by the second person. */
    void second(String number, CountEntry.Line... lines) {
        enter(SECOND, number, lines);
        finish(SECOND, number);
    }

    void explain(String number, Lot... lots) {
        TestDatabase.caller(KEEPER);
        List<CountExplanation.Line> causes = Arrays.stream(lots)
                .map(lot -> new CountExplanation.Line(lot.getId(), CountCause.LOST, ""))
                .toList();
        settlement.explain(new CountExplanation(number, world.stock.loss.getId(), causes, RequisitionFixture.key()));
    }

    /** Approves what the approver sees. */
    void approve(String account, String number) {
        TestDatabase.caller(account);
        approve(number, detail(account, number).differences());
    }

    void approve(String number, Map<Long, BigDecimal> seen) {
        settlement.approve(new CountApproval(number, seen, "", RequisitionFixture.key()));
    }

    CountDetail detail(String account, String number) {
        entities.flush();
        TestDatabase.caller(account);
        return reading.count(number);
    }

    CountLine line(String account, String number, Lot lot) {
        return detail(account, number).lines().stream()
                .filter(line -> line.lot().id() == lot.getId())
                .findFirst()
                .orElseThrow();
    }

    /** By how much the books say the lot differs from what was counted. */
    int difference(String number, Lot lot) {
        return line(LEADER, number, lot).told().difference().intValueExact();
    }

    /** An issue of a lot to another store. */
    void issue(Lot lot, int amount, Integer occurredMinutes) {
        TestDatabase.caller(KEEPER);
        StockLine line =
                new StockLine(lot.getId(), store.getId(), world.stock.other.getId(), BigDecimal.valueOf(amount));
        Instant occurred = occurredMinutes == null ? null : instant(occurredMinutes);
        stockroom.enter(new StockCommand(EventKind.ISSUE, occurred, List.of(line), null, RequisitionFixture.key()));
    }

    void receive(Lot lot, int amount) {
        TestDatabase.caller(KEEPER);
        StockLine line =
                new StockLine(lot.getId(), world.stock.supplier.getId(), store.getId(), BigDecimal.valueOf(amount));
        stockroom.enter(new StockCommand(EventKind.RECEIPT, null, List.of(line), null, RequisitionFixture.key()));
    }

    int held(Lot lot) {
        entities.flush();
        return ((Number) entities.createNativeQuery(
                                "select amount from stock_balance where location_id = :store and lot_id = :lot")
                        .setParameter("store", store.getId())
                        .setParameter("lot", lot.getId())
                        .getSingleResult())
                .intValue();
    }

    String state(String number) {
        entities.flush();
        return world.one("select state from stock_count where number = '" + number + "'");
    }

    /** What the count's document moved: lot, where from, where to and how much. */
    List<String> posted(String number) {
        entities.flush();
        List<?> rows = entities.createNativeQuery("select p.lot_id, p.from_id, p.to_id, p.amount from posting p"
                        + " join stock_count c on c.event_id = p.event_id where c.number = :number order by p.id")
                .setParameter("number", number)
                .getResultList();
        List<String> posted = new ArrayList<>();
        for (Object row : rows) {
            Object[] cells = (Object[]) row;
            posted.add("%s %s→%s %d"
                    .formatted(cells[0], name(cells[1]), name(cells[2]), ((BigDecimal) cells[3]).intValueExact()));
        }
        return posted;
    }

    private String name(Object location) {
        return ((Number) location).longValue() == store.getId() ? "store" : "differences";
    }

    Item masks() {
        return twenty.getItem();
    }

    void undo() {
        TestDatabase.clock(null);
        TestDatabase.caller("timer");
        world.stock.undo();
    }
}
