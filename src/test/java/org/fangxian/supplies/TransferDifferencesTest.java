package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Savepoint;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.supplies.TransferArrival.Line;
import org.fangxian.supplies.TransferArrival.Surplus;
import org.fangxian.supplies.reading.TransferDetail;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferRow;
import org.fangxian.supplies.reading.TransferState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What arrives is accepted, rejected or lost, all of it, and what came beyond it stands open until the sender books it out. */
@Tag("database")
class TransferDifferencesTest extends TransferSteps {
    @Test
    void whatIsRejectedGoesBackAndWhatIsLostIsBookedByReason() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), amount(240), amount(40), amount(20), stock.loss.getId(), "外箱受潮"));
        assertThat(stock.held(away)).isEqualTo(240);
        assertThat(stock.held(stock.store)).isEqualTo(700);
        TransferDetail.Line line = transfer(number).lines().get(0);
        assertThat(List.of(line.shipped(), line.accepted(), line.rejected(), line.lost()))
                .extracting(BigDecimal::intValue)
                .containsExactly(300, 240, 40, 20);
        assertThat(line.loss()).isEqualTo("损失");
        assertThat(numbers(TransferFilter.DIFFERENT)).contains(number);
        TransferRow back =
                reading.page(TransferFilter.TO_RECEIVE, Long.MAX_VALUE, 1).get(0);
        assertThat(back.returns()).isEqualTo(number);
        assertThat(back.destination().name()).isEqualTo("市中心仓库");
        receive(back.number(), whole(40));
        assertThat(stock.held(stock.store)).isEqualTo(740);
        proved();
    }

    @Test
    void everythingMayBeRejected() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), BigDecimal.ZERO, amount(300), BigDecimal.ZERO, null, "发错"));
        assertThat(transfer(number).head().arrival()).isNull();
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.RECEIVED);
        assertThat(stock.held(away)).isZero();
        proved();
    }

    @Test
    void amountsThatDoNotMakeUpWhatWasShippedAreRefusedAndSoAreDifferencesWithoutReasonOrAccount() {
        String number = ship(300);
        long lot = stock.lot.getId();
        refused(
                "supplies.transfer.sum",
                number,
                new Line(lot, amount(299), BigDecimal.ZERO, BigDecimal.ZERO, null, "少"));
        refused(
                "supplies.transfer.sum",
                number,
                new Line(lot, amount(301), BigDecimal.ZERO, BigDecimal.ZERO, null, "多"));
        refused("supplies.transfer.reason", number, new Line(lot, amount(299), amount(1), BigDecimal.ZERO, null, " "));
        refused("supplies.transfer.account", number, new Line(lot, amount(299), BigDecimal.ZERO, amount(1), null, "破"));
        refused("supplies.transfer.lines", number, whole(stock.lot().getId(), 300));
        refused("supplies.transfer.lines", number, whole(300), whole(300));
        assertThat(stock.held(away)).isZero();
    }

    @Test
    void theDatabaseRefusesAReceiptThatDoesNotAddUp() {
        String number = ship(300);
        receive(number, whole(300));
        stock.entities.flush();
        for (String wrong : List.of("accepted = 299", "lost = null", "accepted = 290, rejected = 10", "shipped = 0")) {
            Savepoint before = stock.savepoint();
            assertThatThrownBy(() -> stock.entities
                            .createNativeQuery(
                                    "update transfer_line set " + wrong + " where lot_id = " + stock.lot.getId())
                            .executeUpdate())
                    .as(wrong)
                    .hasStackTraceContaining("transfer_line");
            stock.backTo(before);
        }
    }

    @Test
    void aReceiptThatWasReversedIsCountedAnew() {
        String number = ship(300);
        receive(
                number,
                new Line(stock.lot.getId(), amount(200), BigDecimal.ZERO, amount(100), stock.loss.getId(), "少"));
        stockroom.reverse(String.valueOf(transfer(number).head().arrival()), "点错", key());
        stock.entities.flush();
        stock.entities.clear();
        assertThat(stock.held(away)).isZero();
        assertThat(transfer(number).head().isUnderWay()).isTrue();
        assertThat(transfer(number).lines().get(0).accepted()).isNull();
        receive(number, whole(300));
        assertThat(stock.held(away)).isEqualTo(300);
        proved();
    }

    @Test
    void aReceiptAfterWhichSomethingWentBackIsNotReversed() {
        String number = ship(300);
        receive(number, new Line(stock.lot.getId(), amount(200), amount(100), BigDecimal.ZERO, null, "受潮"));
        String arrival = String.valueOf(transfer(number).head().arrival());
        assertThatThrownBy(() -> stockroom.reverse(arrival, "点错", key())).isInstanceOf(EventRefused.class);
        String back = reading.page(TransferFilter.TO_RECEIVE, Long.MAX_VALUE, 1)
                .get(0)
                .number();
        assertThatThrownBy(() -> stockroom.reverse(back, "点错", key())).isInstanceOf(EventRefused.class);
    }

    @Test
    void whatCameBeyondTheShipmentIsTakenInAndBookedOutByTheSender() {
        String number = ship(300);
        LotDescription gowns = new LotDescription(7, "W-1", "厂", "", LocalDate.of(2022, 1, 1), Fitness.MEDICAL);
        receive(
                number,
                List.of(whole(300)),
                new Surplus(stock.lot.getId(), null, amount(50), stock.loss.getId(), "多装一盒"),
                new Surplus(null, gowns, amount(2), stock.loss.getId(), "混装"));
        assertThat(stock.held(away)).isEqualTo(352);
        assertThat(transfer(number).head().open()).isTrue();
        assertThat(transfer(number).surplus())
                .extracting(TransferDetail.Surplus::kind)
                .containsExactlyInAnyOrder(SurplusKind.OVER, SurplusKind.WRONG);
        assertThatThrownBy(() -> transfers.settle(number, "核实", key()))
                .as("the sender's books hold no gowns")
                .isInstanceOf(InsufficientStock.class);
        assertThat(transfer(number).head().open()).isTrue();
        proved();
    }

    @Test
    void whatTheSenderBooksOutIsBookedOutOnceUnlessThatIsUndone() {
        String number = ship(300);
        receive(
                number,
                List.of(whole(300)),
                new Surplus(stock.lot.getId(), null, amount(50), stock.loss.getId(), "多装一盒"));
        transfers.settle(number, "核实多发", key());
        stock.entities.flush();
        assertThat(stock.held(stock.store)).isEqualTo(650);
        assertThat(stock.held(away)).isEqualTo(350);
        assertThat(transfer(number).head().open()).isFalse();
        assertThatThrownBy(() -> transfers.settle(number, "核实多发", key()))
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.settled"));
        stockroom.reverse(String.valueOf(transfer(number).surplus().get(0).settled()), "核错", key());
        stock.entities.flush();
        assertThat(transfer(number).head().open()).isTrue();
        proved();
    }
}
