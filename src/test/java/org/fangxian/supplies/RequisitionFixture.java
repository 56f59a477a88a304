package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.sql.Savepoint;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.items.Item;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.fangxian.supplies.requisitions.Requisitions;

/** The city's store, a county's store and post that ask of it, and the people on both sides. */
final class RequisitionFixture {
    static final String ASKER = "county.logistics";
    static final String REVIEWER = "city.reviewer";
    static final String LEADER = "city.leader";
    static final String KEEPER = "city.logistics";
    static final long MASKS = 2;
    static final long N95 = 3;

    final StoreFixture stock;
    final EntityManager entities;
    final Requisitions requisitions;
    final Fulfilment fulfilment;
    final Stockroom stockroom;
    final Transfers transfers;
    final Location county;
    final LocalDate today = TestDatabase.today();
    final Lot soon;
    final Lot later;

    private RequisitionFixture(EntityManager entities) {
        this.entities = entities;
        stock = StoreFixture.within(entities);
        requisitions = TestDatabase.wired(Requisitions.class, entities);
        fulfilment = TestDatabase.wired(Fulfilment.class, entities);
        stockroom = TestDatabase.wired(Stockroom.class, entities);
        transfers = TestDatabase.wired(Transfers.class, entities);
        TestDatabase.caller("timer");
        person(entities, ASKER, Roles.LOGISTICS, "511011", "");
        person(entities, REVIEWER, Roles.REVIEWER, "511000", "");
        person(entities, LEADER, Roles.LEADER, "511000", "");
        person(entities, KEEPER, Roles.LOGISTICS, "511000", "");
        county = location(LocationKind.STORE, "东兴区仓库", "511011");
        soon = received(MASKS, today.plusDays(2), 100);
        later = received(MASKS, today.plusYears(1), 400);
        entities.flush();
    }

    static RequisitionFixture open() {
        return within(TestDatabase.begin());
    }

    static RequisitionFixture within(EntityManager entities) {
        return new RequisitionFixture(entities);
    }

    /** Somebody with a role, in her own right or as a deputy; known already, she stays who she is. */
    static void person(EntityManager entities, String name, String role, String unit, String deputyFor) {
        boolean known = !entities.createNativeQuery("select id from account where name = :name")
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
        if (known) {
            return;
        }
        entities.createNativeQuery(
                        "insert into account (id, unit_id, name, display_name, must_change_password, enabled, version)"
                                + " select nextval('account_seq'), u.id, :name, :name, false, true, 0 from unit u where u.code = :unit")
                .setParameter("name", name)
                .setParameter("unit", unit)
                .executeUpdate();
        entities.createNativeQuery(
                        "insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to, deputy_for_id)"
                                + " select nextval('role_grant_seq'), a.id, :role, u.id, date '2020-01-01', date '2999-12-31',"
                                + " (select d.id from account d where d.name = :principal)"
                                + " from account a, unit u where a.name = :name and u.code = :unit")
                .setParameter("role", role)
                .setParameter("name", name)
                .setParameter("unit", unit)
                .setParameter("principal", deputyFor)
                .executeUpdate();
    }

    Location location(LocationKind kind, String name, String unit) {
        long id = TestDatabase.wired(CommandStructure.class, entities)
                .byCode(unit)
                .orElseThrow()
                .getId();
        Location location = new Location(kind, UUID.randomUUID().toString(), name, id);
        entities.persist(location);
        return location;
    }

    Lot received(long item, LocalDate expiry, int amount) {
        Lot lot = new Lot(
                entities.find(Item.class, item),
                new LotDescription(item, UUID.randomUUID().toString(), "", "", expiry, Fitness.MEDICAL));
        entities.persist(lot);
        Movement movement = new Movement(lot, stock.supplier, stock.store, BigDecimal.valueOf(amount));
        stock.book.enter(StoreFixture.entry(EventKind.RECEIPT, StoreFixture.NOON), List.of(movement));
        return lot;
    }

    static RequisitionOrder.Line line(long item, Integer amount) {
        return new RequisitionOrder.Line(item, amount == null ? null : BigDecimal.valueOf(amount));
    }

    RequisitionOrder order(Location asking, int days, RequisitionOrder.Line... lines) {
        return new RequisitionOrder(
                asking.getId(), stock.store.getId(), today.plusDays(days), "发热门诊", List.of(lines), key());
    }

    String requested(int days, RequisitionOrder.Line... lines) {
        TestDatabase.caller(ASKER);
        return requisitions.request(order(county, days, lines));
    }

    /** Of masks, granted in full. */
    String approved(int days, int amount) {
        return granted(requested(days, line(MASKS, amount)));
    }

    String granted(String number) {
        review(number);
        TestDatabase.caller(LEADER);
        requisitions.approve(RequisitionDecision.whole(number, key()));
        TestDatabase.caller(KEEPER);
        return number;
    }

    void review(String number, RequisitionDecision.Line... lines) {
        TestDatabase.caller(REVIEWER);
        requisitions.review(new RequisitionDecision(number, List.of(lines), "", key()));
    }

    static RequisitionDecision.Line cut(long item, int amount, String reason) {
        return new RequisitionDecision.Line(item, BigDecimal.valueOf(amount), reason);
    }

    void allocate(String number, boolean partly, AllocationOrder.Named... named) {
        TestDatabase.caller(KEEPER);
        String reason = named.length == 0 ? "" : "冷链外短时使用";
        fulfilment.allocate(new AllocationOrder(number, List.of(named), partly, reason, key()));
    }

    String allocated(int days, int amount) {
        String number = approved(days, amount);
        allocate(number, false);
        return number;
    }

    void ship(String number) {
        TestDatabase.caller(KEEPER);
        fulfilment.pick(number, key());
        fulfilment.ship(number, now().plus(Duration.ofDays(1)), key());
    }

    Instant now() {
        return TestDatabase.wired(RecordedTime.class, entities).now();
    }

    /** The document by which it was shipped last. */
    String shipment(String number) {
        entities.flush();
        return one("select e.number from requisition r join stock_event e on e.id = r.shipment_id where r.number = '"
                + number + "'");
    }

    String state(String number) {
        entities.flush();
        return one("select state from requisition where number = '" + number + "'");
    }

    String reserved() {
        entities.flush();
        return one(
                "select cast(cast(coalesce(sum(reserved), 0) as int) as varchar(20)) from stock_balance where location_id = "
                        + stock.store.getId());
    }

    String one(String sql) {
        return String.valueOf(entities.createNativeQuery(sql).getSingleResult());
    }

    /** Each further one undone, as the transaction of a boundary does. */
    void refused(String key, ThrowingCallable work) {
        entities.flush();
        Savepoint before = stock.savepoint();
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo(key));
        entities.clear();
        stock.backTo(before);
    }

    /** The database itself refuses it. */
    void impossible(String constraint, String sql) {
        entities.flush();
        Savepoint before = stock.savepoint();
        assertThatThrownBy(() -> entities.createNativeQuery(sql).executeUpdate())
                .satisfies(refused -> assertThat(causes(refused)).containsIgnoringCase(constraint));
        stock.backTo(before);
    }

    private static String causes(Throwable thrown) {
        return thrown == null ? "" : thrown.getMessage() + causes(thrown.getCause());
    }

    void proved() {
        entities.flush();
        assertThat(stock.proof.balances(10)).isEmpty();
        assertThat(stock.proof.days()).isZero();
        assertThat(stock.proof.reserved()).isZero();
    }

    static RequestKey key() {
        String name = UUID.randomUUID().toString();
        return new RequestKey(name, name);
    }

    void undo() {
        TestDatabase.caller("timer");
        stock.undo();
    }
}
