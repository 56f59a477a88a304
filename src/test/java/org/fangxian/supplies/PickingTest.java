package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.RequestKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What expires first is given first; what is expired or unfit only by name and with a reason. */
@Tag("database")
class PickingTest {
    private static final Instant NOON = StoreFixture.NOON;
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 10);
    private static final long MASKS = 2;
    private static final RequestKey KEY = new RequestKey("picking", "picking");

    private StoreFixture stock;
    private Picking picking;
    private Lot expired;
    private Lot today;
    private Lot later;
    private Lot unfit;

    @BeforeEach
    void open() {
        stock = StoreFixture.open();
        picking = TestDatabase.wired(Picking.class, stock.entities);
        later = received(TODAY.plusYears(1), Fitness.MEDICAL, 1000);
        today = received(TODAY, Fitness.MEDICAL, 30);
        expired = received(TODAY.minusDays(1), Fitness.MEDICAL, 500);
        unfit = received(TODAY.plusDays(9), Fitness.UNFIT, 500);
        received(TODAY.plusDays(9), Fitness.CIVIL, 500);
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void whatExpiresFirstIsGivenFirst() {
        assertThat(picked(null, line(50, null))).containsExactly(today.getId() + " 30", later.getId() + " 20");
        assertThat(picked(null, line(20, null), line(20, null)))
                .as("the second line takes what the first has left")
                .containsExactly(today.getId() + " 20", today.getId() + " 10", later.getId() + " 10");
    }

    @Test
    void whatWasUsableThenIsGivenInAnIssueOfThen() {
        assertThat(picked(NOON.minusSeconds(86_400), line(501, null)))
                .containsExactly(expired.getId() + " 500", today.getId() + " 1");
    }

    @Test
    void moreThanIsUsableIsRefusedHoweverMuchThereIs() {
        assertThatThrownBy(() -> picked(null, line(1031, null)))
                .isInstanceOfSatisfying(
                        UsableStockMissing.class,
                        refused -> assertThat(refused.args()).containsExactly("医用外科口罩", "1031", "1030", "个"));
    }

    @Test
    void aNamedLotIsGivenWithAReasonAndBeforeTheOthers() {
        assertThat(picking(null, "无菌要求不高，用于物资搬运", line(20, null), line(25, today.getId()), line(5, unfit.getId())))
                .containsExactly(
                        today.getId() + " 25", unfit.getId() + " 5", today.getId() + " 5", later.getId() + " 15");
        assertThatThrownBy(() -> picking(null, " ", line(5, unfit.getId())))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.named.reason"));
        assertThatThrownBy(() -> picking(null, "reason", line(5, stock.lot.getId())))
                .as("a lot that the store does not hold")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void lotsOfAReceiptAreFoundOrMadeOnce() {
        Lots lots = TestDatabase.wired(Lots.class, stock.entities);
        LotDescription description = new LotDescription(MASKS, "20200108", "厂", "", TODAY, Fitness.MEDICAL);
        StockReceiving.Line line = new StockReceiving.Line(description, BigDecimal.ONE);
        List<StockLine> first = lots.command(receiving(line, line)).lines();
        List<StockLine> again = lots.command(receiving(line)).lines();
        assertThat(first).extracting(StockLine::lotId).containsOnly(again.get(0).lotId());
        LotDescription other = new LotDescription(MASKS, "20200108", "厂", "", TODAY.plusDays(1), Fitness.MEDICAL);
        assertThatThrownBy(() -> lots.command(receiving(new StockReceiving.Line(other, BigDecimal.ONE))))
                .isInstanceOf(LotRefused.class);
        LotDescription civil = new LotDescription(MASKS, "20200108", "厂", "", TODAY, Fitness.CIVIL);
        assertThatThrownBy(() -> lots.command(receiving(new StockReceiving.Line(civil, BigDecimal.ONE))))
                .isInstanceOfSatisfying(
                        LotRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.lot.otherFitness"));
    }

    private StockReceiving receiving(StockReceiving.Line... lines) {
        return new StockReceiving(stock.supplier.getId(), stock.store.getId(), null, List.of(lines), null, KEY);
    }

    private Lot received(LocalDate expiry, Fitness fitness, int amount) {
        Lot lot = stock.lot(expiry, fitness);
        Movement movement = new Movement(lot, stock.supplier, stock.store, BigDecimal.valueOf(amount));
        stock.book.enter(StoreFixture.entry(EventKind.RECEIPT, NOON), List.of(movement));
        return lot;
    }

    private static StockIssuing.Line line(int amount, Long lot) {
        return new StockIssuing.Line(MASKS, BigDecimal.valueOf(amount), lot);
    }

    private List<String> picked(Instant occurred, StockIssuing.Line... lines) {
        return picking(occurred, null, lines);
    }

    private List<String> picking(Instant occurred, String reason, StockIssuing.Line... lines) {
        StockIssuing issuing =
                new StockIssuing(stock.store.getId(), stock.other.getId(), occurred, List.of(lines), reason, KEY);
        return picking.command(EventKind.ISSUE, issuing, NOON).lines().stream()
                .map(line -> line.lotId() + " " + line.amount().toPlainString())
                .toList();
    }
}
