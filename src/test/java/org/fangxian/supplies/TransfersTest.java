package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferRow;
import org.fangxian.supplies.reading.TransferState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is shipped is under way until it is received, once, or taken back. */
@Tag("database")
class TransfersTest extends TransferSteps {
    @Test
    void whatIsShippedIsUnderWayUntilItIsReceived() {
        String number = ship(300);
        assertThat(number).startsWith("DB-");
        assertThat(stock.held(stock.store)).isEqualTo(700);
        assertThat(stock.held(away)).isZero();
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.UNDER_WAY);
        assertThat(transfer(number).head().state(now.plus(Duration.ofDays(2)))).isEqualTo(TransferState.OVERDUE);
        receive(number, whole(300));
        assertThat(stock.held(away)).isEqualTo(300);
        assertThat(transfer(number).head().state(now.plus(Duration.ofDays(2)))).isEqualTo(TransferState.RECEIVED);
        proved();
    }

    @Test
    void oneThatWasReceivedIsNotReceivedAgainAndItsShipmentNotTakenBack() {
        String number = ship(300);
        String other = ship(300);
        receive(number, whole(300));
        refused("supplies.transfer.received", number, whole(300));
        assertThatThrownBy(() -> stockroom.reverse(number, "发错", key()))
                .as("what is under way belongs to the other transfer")
                .isInstanceOfSatisfying(
                        EventRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.received"));
        receive(other, whole(300));
        proved();
    }

    @Test
    void oneThatWasTakenBackIsNotReceived() {
        String number = ship(300);
        stockroom.reverse(number, "车辆调整", key());
        stock.entities.flush();
        assertThat(stock.held(stock.store)).isEqualTo(1000);
        assertThat(transfer(number).head().state(now)).isEqualTo(TransferState.WITHDRAWN);
        assertThat(numbers(TransferFilter.TO_RECEIVE)).doesNotContain(number);
        refused("supplies.transfer.withdrawn", number, whole(300));
    }

    @Test
    void aFormThatIsSentAgainHasOneEffectAndOneNumber() {
        TransferOrder order = order(300, key());
        String number = transfers.ship(order).number();
        assertThat(transfers.ship(order).number()).isEqualTo(number);
        assertThat(stock.held(stock.store)).isEqualTo(700);
        TransferArrival arrival = new TransferArrival(number, null, List.of(whole(300)), List.of(), key());
        assertThat(transfers.receive(arrival).number())
                .isEqualTo(transfers.receive(arrival).number());
        assertThat(stock.held(away)).isEqualTo(300);
    }

    @Test
    void sidesOfATransferAreNotEnteredAloneAndStoresOnlySendToOthers() {
        StockLine line = new StockLine(stock.lot.getId(), stock.store.getId(), away.getId(), BigDecimal.ONE);
        assertThatThrownBy(
                        () -> stockroom.enter(new StockCommand(EventKind.SHIPMENT, null, List.of(line), null, key())))
                .isInstanceOfSatisfying(
                        EventRefused.class, refused -> assertThat(refused.key()).isEqualTo("supplies.transfer.only"));
        away = stock.store;
        assertThatThrownBy(() -> ship(1)).isInstanceOf(EventRefused.class);
        away = stock.loss;
        assertThatThrownBy(() -> ship(1)).isInstanceOf(EventRefused.class);
        assertThatThrownBy(() -> reading.transfer("DB-none")).isInstanceOf(NotFound.class);
    }

    @Test
    void listsAreReadBySideStateAndPage() {
        String first = ship(10);
        String second = ship(20);
        receive(second, whole(20));
        assertThat(numbers(TransferFilter.ALL)).containsSubsequence(second, first);
        assertThat(numbers(TransferFilter.SENT)).contains(first).doesNotContain(second);
        assertThat(numbers(TransferFilter.RECEIVED)).contains(second).doesNotContain(first);
        assertThat(numbers(TransferFilter.OVERDUE)).doesNotContain(first, second);
        assertThat(reading.page(TransferFilter.ALL, transfer(second).head().id(), 1))
                .extracting(TransferRow::number)
                .containsExactly(first);
        assertThat(reading.stores()).extracting("name").contains("资中县仓库");
    }
}
