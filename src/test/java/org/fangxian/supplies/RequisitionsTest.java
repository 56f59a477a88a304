package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.supplies.RequisitionFixture.ASKER;
import static org.fangxian.supplies.RequisitionFixture.KEEPER;
import static org.fangxian.supplies.RequisitionFixture.LEADER;
import static org.fangxian.supplies.RequisitionFixture.MASKS;
import static org.fangxian.supplies.RequisitionFixture.N95;
import static org.fangxian.supplies.RequisitionFixture.REVIEWER;
import static org.fangxian.supplies.RequisitionFixture.cut;
import static org.fangxian.supplies.RequisitionFixture.key;
import static org.fangxian.supplies.RequisitionFixture.line;

import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is asked is granted by two other people, who may cut it and say why. */
@Tag("database")
class RequisitionsTest {
    private RequisitionFixture world;

    @BeforeEach
    void open() {
        world = RequisitionFixture.open();
    }

    @AfterEach
    void undo() {
        world.undo();
    }

    @Test
    void whatIsCutIsCutWithAReasonThatTheHistoryTells() {
        String number = world.requested(1, line(MASKS, 300), line(N95, null));
        world.refused("supplies.requisitions.amountMissing", () -> world.review(number));
        world.refused("supplies.requisitions.amountMissing", () -> world.review(number, cut(N95, 0, "不详")));
        world.refused("supplies.requisitions.more", () -> world.review(number, cut(N95, 20, ""), cut(MASKS, 301, "")));
        world.refused(
                "supplies.requisitions.whyCut", () -> world.review(number, cut(N95, 20, ""), cut(MASKS, 299, " ")));
        world.refused("supplies.requisitions.notAsked", () -> world.review(number, cut(N95, 20, ""), cut(1, 5, "")));
        world.review(number, cut(N95, 20, ""));
        TestDatabase.caller(LEADER);
        List<RequisitionDecision.Line> less = List.of(cut(MASKS, 200, "先保留观医院"));
        world.requisitions.approve(new RequisitionDecision(number, less, "余下的下周再报", key()));
        assertThat(world.state(number)).isEqualTo("APPROVED");
        assertThat(granted(number, MASKS)).isEqualTo("300 300 200 先保留观医院");
        assertThat(granted(number, N95)).isEqualTo("null 20 20 null");
        assertThat(world.one(
                        "select detail from requisition_step where step = 'APPROVED' and requisition_id = (select id from"
                                + " requisition where number = '" + number + "')"))
                .isEqualTo("医用外科口罩 300→200个 先保留观医院");
    }

    private String granted(String number, long item) {
        Object[] cells = (Object[]) world.entities
                .createNativeQuery(
                        "select cast(n.asked as int), cast(n.reviewed as int), cast(n.approved as int), n.cut_reason"
                                + " from requisition_line n join requisition r on r.id = n.requisition_id where r.number = :number"
                                + " and n.item_id = :item")
                .setParameter("number", number)
                .setParameter("item", item)
                .getSingleResult();
        return "%s %s %s %s".formatted(cells);
    }

    @Test
    void whoAskedDoesNotReviewAndNeitherOfBothApproves() {
        TestDatabase.caller(KEEPER);
        String number = world.requisitions.request(world.order(world.county, 1, line(MASKS, 10)));
        world.refused(
                "supplies.requisitions.sameHand",
                () -> world.requisitions.review(RequisitionDecision.whole(number, key())));
        world.review(number);
        world.refused(
                "supplies.requisitions.sameHand",
                () -> world.requisitions.approve(RequisitionDecision.whole(number, key())));
        TestDatabase.caller(KEEPER);
        world.refused(
                "supplies.requisitions.sameHand",
                () -> world.requisitions.approve(RequisitionDecision.whole(number, key())));
    }

    @Test
    void aDeputyIsTheHandOfWhomSheStandsInFor() {
        RequisitionFixture.person(world.entities, "city.deputy", Roles.LOGISTICS, "511000", KEEPER);
        TestDatabase.caller(KEEPER);
        String number = world.requisitions.request(world.order(world.county, 1, line(MASKS, 10)));
        TestDatabase.caller("city.deputy");
        world.refused(
                "supplies.requisitions.sameHand",
                () -> world.requisitions.review(RequisitionDecision.whole(number, key())));
    }

    @Test
    void theDatabaseRefusesTheSameHandAndStepsThatWereNotTaken() {
        String number = world.requested(1, line(MASKS, 10));
        String where = " where number = '" + number + "'";
        world.impossible("requisition_was_reviewed", "update requisition set state = 'REVIEWED'" + where);
        world.impossible(
                "requisition_reviewer",
                "update requisition set reviewed_by = requested_by, reviewed_for = requested_by" + where);
        world.review(number);
        world.impossible("requisition_was_approved", "update requisition set state = 'APPROVED'" + where);
        world.impossible(
                "requisition_approver",
                "update requisition set approved_by = reviewed_by, approved_for = reviewed_by" + where);
        world.impossible("requisition_line_cut", "update requisition_line set reviewed = 9");
        world.impossible("what was submitted stands", "update requisition_step set reason = 'x'");
        world.impossible("what was submitted stands", "delete from requisition_step");
    }

    @Test
    void onlyTheirOwnSideActs() {
        String number = world.requested(1, line(MASKS, 10));
        TestDatabase.caller(ASKER);
        world.refused(
                "accounts.outsideJurisdiction",
                () -> world.requisitions.review(RequisitionDecision.whole(number, key())));
        TestDatabase.caller(LEADER);
        world.refused(
                "accounts.outsideJurisdiction",
                () -> world.requisitions.review(RequisitionDecision.whole(number, key())));
        world.refused("accounts.outsideJurisdiction", () -> world.requisitions.withdraw(number, "不要了", key()));
        TestDatabase.caller(REVIEWER);
        world.refused("accounts.outsideJurisdiction", () -> world.fulfilment.pick(number, key()));
    }

    @Test
    void whatIsNotPossibleIsSaid() {
        TestDatabase.caller(ASKER);
        world.refused(
                "supplies.requisitions.past",
                () -> world.requisitions.request(world.order(world.county, -1, line(MASKS, 1))));
        world.refused(
                "supplies.requisitions.twice", () -> world.order(world.county, 1, line(MASKS, 1), line(MASKS, 2)));
        world.refused("supplies.lines", () -> world.order(world.county, 1));
        TestDatabase.caller(KEEPER);
        world.refused(
                "supplies.requisitions.way",
                () -> world.requisitions.request(world.order(world.stock.store, 1, line(MASKS, 1))));
        world.refused(
                "supplies.requisitions.way",
                () -> world.requisitions.request(world.order(world.stock.loss, 1, line(MASKS, 1))));
        String number = world.requested(1, line(MASKS, 10));
        TestDatabase.caller(KEEPER);
        world.refused("supplies.requisitions.wrongState", () -> world.allocate(number, false));
        world.refused("supplies.requisitions.wrongState", () -> world.fulfilment.cancel(number, "原因", key()));
        world.refused("supplies.reason.missing", () -> world.requisitions.reject(number, " ", key()));
        world.requisitions.reject(number, "库存紧张", key());
        assertThat(world.state(number)).isEqualTo("REJECTED");
        world.refused("supplies.requisitions.wrongState", () -> world.review(number));
    }

    @Test
    void aFormThatIsSentAgainAsksOnce() {
        TestDatabase.caller(ASKER);
        RequisitionOrder order = world.order(world.county, 1, line(MASKS, 10));
        String number = world.requisitions.request(order);
        assertThat(world.requisitions.request(order)).isEqualTo(number);
        RequestKey key = key();
        TestDatabase.caller(REVIEWER);
        world.requisitions.review(RequisitionDecision.whole(number, key));
        assertThat(world.requisitions.review(RequisitionDecision.whole(number, key)))
                .isEqualTo(number);
        assertThat(world.one("select count(*) from requisition_step where step = 'REVIEWED' and requisition_id ="
                        + " (select id from requisition where number = '" + number + "')"))
                .isEqualTo("1");
    }
}
