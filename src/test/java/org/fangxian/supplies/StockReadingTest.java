package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.reading.CardLine;
import org.fangxian.supplies.reading.CardQuery;
import org.fangxian.supplies.reading.DocumentFilter;
import org.fangxian.supplies.reading.DocumentRow;
import org.fangxian.supplies.reading.ItemTotal;
import org.fangxian.supplies.reading.StockCards;
import org.fangxian.supplies.reading.StockDocuments;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Balances, cards and documents as of a day and as known at an instant. */
@Tag("database")
class StockReadingTest {
    private static final Instant NOON = StoreFixture.NOON;
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 10);
    private static final Duration DAY = Duration.ofDays(1);

    private StoreFixture stock;
    private StockReading reading;
    private StockCards cards;
    private StockDocuments documents;

    @BeforeEach
    void open() {
        stock = StoreFixture.open();
        TestDatabase.caller("timer");
        reading = TestDatabase.wired(StockReading.class, stock.entities);
        cards = TestDatabase.wired(StockCards.class, stock.entities);
        documents = TestDatabase.wired(StockDocuments.class, stock.entities);
    }

    @AfterEach
    void undo() {
        stock.undo();
    }

    @Test
    void whatIsThereNowIsWhatThePostingsSay() {
        stock.receive(100, NOON.minus(DAY));
        stock.issue(30, NOON);
        assertThat(amounts(stock.store, null, null)).containsExactly("70");
        assertThat(amounts(stock.store, null, NOON)).containsExactly("70");
        assertThat(amounts(stock.other, null, null)).containsExactly("30");
        assertThat(amounts(stock.supplier, null, null))
                .as("an account holds nothing")
                .isEmpty();
    }

    @Test
    void atTheEndOfADayIsWhatHadHappenedByThen() {
        stock.receive(100, NOON.minus(DAY.multipliedBy(5)));
        stock.issue(30, NOON.minus(DAY.multipliedBy(2)));
        assertThat(amounts(stock.store, TODAY.minusDays(6), null)).isEmpty();
        assertThat(amounts(stock.store, TODAY.minusDays(3), null)).containsExactly("100");
        assertThat(amounts(stock.store, TODAY.minusDays(2), null)).containsExactly("70");
    }

    @Test
    void whatWasEnteredLateWasNotKnownBefore() {
        enter(EventKind.RECEIPT, stock.supplier, stock.store, 100, NOON, NOON);
        enter(EventKind.ISSUE, stock.store, stock.other, 30, NOON.plusSeconds(60), NOON.plus(DAY));
        Instant evening = NOON.plus(Duration.ofHours(8));
        assertThat(amounts(stock.store, TODAY, evening)).containsExactly("100");
        assertThat(amounts(stock.store, TODAY, NOON.plus(DAY))).containsExactly("70");
        assertThat(cards.head(card(TODAY, evening)).amount()).isEqualByComparingTo("100");
        assertThat(cards.lines(card(TODAY, evening), null, 10)).hasSize(1);
        assertThat(cards.lines(card(TODAY, NOON.plus(DAY)), null, 10)).hasSize(2);
    }

    @Test
    void totalsTellWhatIsUsableFromWhatIsNot() {
        receive(stock.lot(TODAY.plusYears(1), Fitness.MEDICAL), 1000);
        receive(stock.lot(TODAY.plusDays(30), Fitness.MEDICAL), 200);
        receive(stock.lot(TODAY, Fitness.MEDICAL), 7);
        receive(stock.lot(TODAY.minusDays(1), Fitness.MEDICAL), 30);
        receive(stock.lot(TODAY.plusYears(1), Fitness.CIVIL), 5);
        receive(stock.lot(TODAY.plusYears(1), Fitness.UNFIT), 3);
        ItemTotal total = reading.totals(asked(stock.store, TODAY, null)).get(0);
        assertThat(List.of(total.all(), total.usable(), total.soon(), total.civil(), total.useless()))
                .extracting(BigDecimal::toPlainString)
                .containsExactly("1245", "1207", "207", "5", "33");
        StockQuery soon = new StockQuery(null, stock.store.getId(), TODAY.plusDays(30), null, KnownAt.LATEST);
        assertThat(reading.balances(soon, null, 10))
                .extracting(row -> row.amount().toPlainString())
                .as("the first to expire first")
                .containsExactly("30", "7", "200");
    }

    @Test
    void pagesOfBalancesAreWhole() {
        for (int days = 1; days <= 3; days++) {
            receive(stock.lot(TODAY.plusDays(days), Fitness.MEDICAL), days);
            receive(stock.lot(TODAY.plusDays(days), Fitness.MEDICAL), days * 10);
        }
        List<StockRow> read = new ArrayList<>();
        List<StockRow> page = reading.balances(asked(stock.store, null, null), null, 2);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = reading.balances(asked(stock.store, null, null), read.get(read.size() - 1), 2);
        }
        assertThat(read).extracting(row -> row.amount().intValue()).containsExactly(1, 10, 2, 20, 3, 30);
    }

    @Test
    void aCardTellsWhatWasLeftAfterEachLineOnEveryPage() {
        stock.receive(100, NOON.minus(DAY.multipliedBy(9)));
        stock.issue(20, NOON.minus(DAY.multipliedBy(5)));
        stock.receive(50, NOON.minus(DAY));
        stock.issue(5, NOON.minus(DAY.multipliedBy(7)));
        List<CardLine> read = new ArrayList<>();
        List<CardLine> page = cards.lines(card(null, null), null, 3);
        while (!page.isEmpty()) {
            read.addAll(page);
            page = cards.lines(card(null, null), read.get(read.size() - 1), 3);
        }
        assertThat(read).extracting(line -> line.change().intValue()).containsExactly(50, -20, -5, 100);
        assertThat(read).extracting(line -> line.balance().intValue()).containsExactly(125, 75, 95, 100);
        assertThat(read).extracting(CardLine::other).contains("供货单位", "资中县库");
        assertThat(cards.lines(card(TODAY.minusDays(6), null), null, 3))
                .extracting(line -> line.balance().intValue())
                .containsExactly(95, 100);
    }

    @Test
    void aCardIsOfALocationThatHoldsStock() {
        CardQuery account = new CardQuery(stock.supplier.getId(), stock.lot.getId(), null, KnownAt.LATEST);
        assertThatThrownBy(() -> cards.head(account)).isInstanceOf(NotFound.class);
    }

    @Test
    void aDocumentTellsItsLinesAndByWhichItIsUndone() {
        StockEvent receipt = stock.receive(10, NOON);
        List<Movement> back =
                stock.rows.postings(receipt).stream().map(Posting::undone).toList();
        StockEvent undone = stock.book.enter(
                new Entry(EventKind.REVERSAL, 1, "cangku", "登记有误", receipt, null, NOON.plusSeconds(9)), back);
        stock.entities.flush();
        DocumentRow head = documents.document(receipt.getNumber()).head();
        assertThat(head.reversedBy()).isEqualTo(undone.getNumber());
        assertThat(head.author())
                .as("an account without a name stands for itself")
                .isEqualTo("cangku");
        assertThat(documents.document(undone.getNumber()).head().reverses()).isEqualTo(receipt.getNumber());
        assertThat(documents.document(receipt.getNumber()).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.to().name()).isEqualTo("市中心仓库"))
                .satisfies(line -> assertThat(line.amount()).isEqualByComparingTo("10"));
        assertThatThrownBy(() -> documents.document("RK-20200210-0")).isInstanceOf(NotFound.class);
    }

    @Test
    void documentsAreFoundByKindNumberAndDays() {
        StockEvent receipt = stock.receive(10, NOON.minus(DAY));
        StockEvent issue = stock.issue(4, NOON);
        stock.entities.flush();
        assertThat(numbers(DocumentFilter.ALL)).startsWith(issue.getNumber(), receipt.getNumber());
        assertThat(numbers(new DocumentFilter(EventKind.ISSUE, issue.getNumber(), null, null)))
                .containsExactly(issue.getNumber());
        assertThat(numbers(new DocumentFilter(EventKind.RECEIPT, issue.getNumber(), null, null)))
                .isEmpty();
        assertThat(numbers(new DocumentFilter(null, "", NOON.minus(DAY), NOON))).contains(receipt.getNumber());
        assertThat(numbers(new DocumentFilter(null, "", NOON.minus(DAY), NOON))).doesNotContain(issue.getNumber());
        assertThat(documents.page(DocumentFilter.ALL, issue.getId(), 1))
                .extracting(DocumentRow::number)
                .containsExactly(receipt.getNumber());
    }

    private List<String> numbers(DocumentFilter filter) {
        return documents.page(filter, Long.MAX_VALUE, 100).stream()
                .map(DocumentRow::number)
                .toList();
    }

    private void receive(Lot lot, int amount) {
        Movement movement = new Movement(lot, stock.supplier, stock.store, BigDecimal.valueOf(amount));
        stock.book.enter(StoreFixture.entry(EventKind.RECEIPT, NOON), List.of(movement));
    }

    private void enter(EventKind kind, Location from, Location to, int amount, Instant occurred, Instant recorded) {
        Movement movement = new Movement(stock.lot, from, to, BigDecimal.valueOf(amount));
        stock.book.enter(new Entry(kind, 1, "cangku", null, null, occurred, recorded), List.of(movement));
    }

    private List<String> amounts(Location location, LocalDate asOf, Instant known) {
        return reading.balances(asked(location, asOf, known), null, 10).stream()
                .map(row -> row.amount().toPlainString())
                .toList();
    }

    private static StockQuery asked(Location location, LocalDate asOf, Instant known) {
        return new StockQuery(null, location.getId(), null, asOf, new KnownAt(known));
    }

    private CardQuery card(LocalDate asOf, Instant known) {
        return new CardQuery(stock.store.getId(), stock.lot.getId(), asOf, new KnownAt(known));
    }
}
