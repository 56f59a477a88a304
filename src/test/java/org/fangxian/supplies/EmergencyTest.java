package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.key;
import static org.fangxian.supplies.RequisitionFixture.line;

import java.time.Duration;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.requisitions.EmergencyOrder;
import org.fangxian.supplies.requisitions.PaperTerms;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** In an emergency a store gives first, and the paper follows within the term that is in force. */
@Tag("database")
class EmergencyTest {
    private RequisitionFixture world;

    @BeforeEach
    void open() {
        world = RequisitionFixture.open();
        TestDatabase.caller(KEEPER);
    }

    @AfterEach
    void undo() {
        world.undo();
    }

    @Test
    void itIsUnderWayAtOnceAndThePaperIsOwedByWhoGotIt() {
        String number = issued(30);
        assertThat(world.state(number)).isEqualTo("SHIPPED");
        assertThat(world.shipment(number)).startsWith("DB-");
        assertThat(hours(number)).isEqualTo(24);
        world.refused("supplies.requisitions.sameHand", () -> world.requisitions.supplyPaper(number, "补", key()));
        TestDatabase.caller(ASKER);
        world.refused("supplies.reason.missing", () -> world.requisitions.supplyPaper(number, " ", key()));
        world.requisitions.supplyPaper(number, "东应急〔2020〕3号", key());
        world.refused("supplies.requisitions.noPaper", () -> world.requisitions.supplyPaper(number, "再补", key()));
        assertThat(world.one("select paper from requisition where number = '" + number + "'"))
                .isEqualTo("东应急〔2020〕3号");
        TestDatabase.caller(KEEPER);
        world.refused(
                "supplies.requisitions.noPaper",
                () -> world.requisitions.supplyPaper(world.approved(1, 1), "不欠", key()));
    }

    @Test
    void theTermIsTheOneInForceAtTheTimeAndTheCitysOfficerSetsIt() {
        PaperTerms terms = TestDatabase.wired(PaperTerms.class, world.entities);
        assertThat(terms.inForce().hours()).isEqualTo(24);
        String before = issued(1);
        terms.set(6, "内应急〔2020〕5号", key());
        assertThat(terms.inForce()).satisfies(term -> {
            assertThat(term.hours()).isEqualTo(6);
            assertThat(term.source()).isEqualTo("内应急〔2020〕5号");
            assertThat(term.changeable()).isTrue();
        });
        assertThat(hours(issued(1))).isEqualTo(6);
        assertThat(hours(before)).as("as it was").isEqualTo(24);
        world.refused("supplies.requisitions.term.hours", () -> terms.set(0, "内应急", key()));
        world.refused("supplies.requisitions.term.hours", () -> terms.set(721, "内应急", key()));
        world.refused("supplies.requisitions.term.source.missing", () -> terms.set(6, " ", key()));
        TestDatabase.caller(ASKER);
        assertThat(terms.inForce().changeable()).isFalse();
        world.refused("accounts.outsideJurisdiction", () -> terms.set(6, "内应急", key()));
        world.impossible("what was submitted stands", "update paper_term set hours = 7");
    }

    private long hours(String number) {
        world.entities.flush();
        Object[] times = (Object[]) world.entities
                .createNativeQuery("select requested_at, paper_due_at from requisition where number = :number")
                .setParameter("number", number)
                .getSingleResult();
        return Duration.between(Moments.of(times[0]), Moments.of(times[1])).toHours();
    }

    @Test
    void itTakesNothingThatIsKeptForOthersAndHappensOnce() {
        world.allocated(1, 480);
        world.refused("supplies.usableMissing", () -> issued(21));
        RequestKey key = key();
        String number = world.fulfilment.issueAtOnce(order(20, "夜间转运", key));
        assertThat(world.fulfilment.issueAtOnce(order(20, "夜间转运", key))).isEqualTo(number);
        world.refused("supplies.usableMissing", () -> issued(1));
        world.refused(
                "supplies.requisitions.purpose.missing", () -> world.fulfilment.issueAtOnce(order(1, " ", key())));
        world.refused(
                "supplies.requisitions.emergency.amount",
                () -> new EmergencyOrder(1, 2, "夜间转运", List.of(line(MASKS, null)), world.now(), key()));
        world.proved();
    }

    @Test
    void whatIsTakenBackOwesNoPaper() {
        String number = issued(5);
        world.stockroom.reverse(world.shipment(number), "误发", key());
        assertThat(world.state(number)).isEqualTo("CANCELLED");
        TestDatabase.caller(ASKER);
        world.refused("supplies.requisitions.noPaper", () -> world.requisitions.supplyPaper(number, "补", key()));
        world.proved();
    }

    @Test
    void theDatabaseAsksForTheTermAndAnotherHand() {
        String number = issued(5);
        String where = " where number = '" + number + "'";
        world.impossible("requisition_paper_due", "update requisition set paper_due_at = null" + where);
        world.impossible(
                "requisition_paper",
                "update requisition set paper = 'x', paper_at = requested_at, paper_by = requested_by, paper_for = requested_by"
                        + where);
    }

    private String issued(int amount) {
        return world.fulfilment.issueAtOnce(order(amount, "凌晨集中转运，防护用品告急", key()));
    }

    private EmergencyOrder order(int amount, String reason, RequestKey key) {
        List<RequisitionOrder.Line> lines = List.of(line(MASKS, amount));
        return new EmergencyOrder(
                world.stock.store.getId(),
                world.county.getId(),
                reason,
                lines,
                world.now().plus(Duration.ofHours(3)),
                key);
    }
}
