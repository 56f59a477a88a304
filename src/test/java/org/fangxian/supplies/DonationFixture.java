package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.LEADER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.supplies.donations.Correction;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.donations.Donor;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.ErratumField;
import org.fangxian.supplies.donations.Restriction;
import org.fangxian.supplies.donations.Tracing;
import org.fangxian.supplies.donations.Whereabouts;
import org.fangxian.supplies.reading.DonationReading;
import org.fangxian.supplies.reading.PublicDonation;
import org.fangxian.supplies.reading.PublicDonations;

/** Gifts of masks that expire before everything that was bought, into the city's store; a county, its post, and another county. */
final class DonationFixture {
    final RequisitionFixture world;
    final Donations donations;
    final DonationReading reading;
    final PublicDonations published;
    final Tracing tracing;
    final Location donors;
    final Location elsewhere;
    final Location post;
    private final long before;

    DonationFixture() {
        this(RequisitionFixture.open());
    }

    DonationFixture(RequisitionFixture world) {
        this.world = world;
        donations = TestDatabase.wired(Donations.class, world.entities);
        reading = TestDatabase.wired(DonationReading.class, world.entities);
        published = TestDatabase.wired(PublicDonations.class, world.entities);
        tracing = TestDatabase.wired(Tracing.class, world.entities);
        donors = world.location(LocationKind.DONOR, "社会捐赠", "511000");
        elsewhere = world.location(LocationKind.STORE, "资中县仓库", "511025");
        before = Long.parseLong(world.one("select coalesce(max(id), 0) from donation"));
        long id = Long.parseLong(world.one("select nextval('post_seq')"));
        world.entities
                .createNativeQuery("insert into post (id, code, name, class_code, unit_id, version)"
                        + " values (:id, :code, '东兴发热门诊', 'FEVER', :unit, 0)")
                .setParameter("id", id)
                .setParameter("code", "gift-" + id)
                .setParameter("unit", unit("511011"))
                .executeUpdate();
        post = Location.ofPost(LocationKind.POST, UUID.randomUUID().toString(), "东兴发热门诊", unit("511011"), id);
        world.entities.persist(post);
        world.entities.flush();
        TestDatabase.caller(KEEPER);
    }

    long unit(String code) {
        return TestDatabase.wired(CommandStructure.class, world.entities)
                .byCode(code)
                .orElseThrow()
                .getId();
    }

    Restriction forCounty() {
        return new Restriction(unit("511011"), null);
    }

    Restriction forPost() {
        return new Restriction(null, post.getId());
    }

    /** So many masks, which expire tomorrow. */
    String given(int amount, Restriction restriction) {
        return given(amount, restriction, false);
    }

    String given(int amount, Restriction restriction, boolean unnamed) {
        TestDatabase.caller(KEEPER);
        String number = donations.enter(order(amount, restriction, unnamed));
        world.entities.flush();
        return number;
    }

    DonationOrder order(int amount, Restriction restriction, boolean unnamed) {
        LocalDate expiry = world.today.plusDays(1);
        LotDescription lot = new LotDescription(MASKS, "G" + amount, "厂", "", expiry, Fitness.MEDICAL);
        return new DonationOrder(
                new Donor(DonorKind.PERSON, "张三丰", unnamed, "李四", "13800001234"),
                "支援一线",
                restriction,
                world.stock.store.getId(),
                null,
                List.of(new DonationOrder.Line(lot, BigDecimal.valueOf(amount), amount + "个")),
                key());
    }

    /** What everybody reads of the gifts of this test. */
    List<PublicDonation> publicPage(String text, long beforeId) {
        world.entities.flush();
        return published.page(text, beforeId).stream()
                .filter(gift -> gift.id() > before)
                .toList();
    }

    void publish(String number) {
        TestDatabase.caller(LEADER);
        donations.publish(number, key());
        world.entities.flush();
        TestDatabase.caller(KEEPER);
    }

    void correctAmount(String number, int amount) {
        TestDatabase.caller(KEEPER);
        long line = reading.donation(number, null).lines().get(0).id();
        donations.correct(new Correction(
                number, ErratumField.AMOUNT, line, amount + "个", BigDecimal.valueOf(amount), "清点有误", key()));
        world.entities.flush();
    }

    Lot lot(String number) {
        long id =
                Long.parseLong(world.one("select n.lot_id from donation_line n join donation d on d.id = n.donation_id"
                        + " where d.number = '" + number + "'"));
        return world.entities.find(Lot.class, id);
    }

    Whereabouts where(String number) {
        return where(number, null);
    }

    Whereabouts where(String number, Instant at) {
        world.entities.flush();
        long lot = lot(number).getId();
        return Map.copyOf(tracing.of(List.of(lot), at)).get(lot);
    }

    /** Received, used, at posts, in stores, under way and lost are so much, and come out even. */
    void is(String number, int... expected) {
        Whereabouts where = where(number);
        assertThat(List.of(
                        where.received(),
                        where.used(),
                        where.atPosts(),
                        where.inStores(),
                        where.underWay(),
                        where.lost()))
                .extracting(BigDecimal::intValueExact)
                .containsExactly(expected[0], expected[1], expected[2], expected[3], expected[4], expected[5]);
        assertThat(where.isEven(where.received())).isTrue();
        assertThat(where.received())
                .isEqualByComparingTo(where.issued().add(where.left()).add(where.lost()));
        world.proved();
    }

    StockIssuing goods(Location from, Location to, int amount, Lot lot) {
        StockIssuing.Line line =
                new StockIssuing.Line(MASKS, BigDecimal.valueOf(amount), lot == null ? null : lot.getId());
        return new StockIssuing(from.getId(), to.getId(), null, List.of(line), "原因", key());
    }

    StockIssuing fromStore(Location to, int amount, Lot lot) {
        return goods(world.stock.store, to, amount, lot);
    }

    TransferOrder transfer(Location to, int amount, Lot lot) {
        return new TransferOrder(fromStore(to, amount, lot), world.now().plus(Duration.ofDays(1)));
    }

    void undo() {
        world.undo();
    }
}
