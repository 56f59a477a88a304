package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.counts.CountApproval;
import org.fangxian.supplies.counts.CountCause;
import org.fangxian.supplies.counts.CountEntry;
import org.fangxian.supplies.counts.CountExplanation;
import org.fangxian.supplies.counts.CountOrder;
import org.fangxian.supplies.counts.CountSettlement;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.counts.Counts;
import org.fangxian.supplies.reading.CountDetail;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;

/** What is counted at the demonstration's places, each count brought to the state that the file names. */
@ApplicationScoped
class DemonstrationCounts {
    private static final int MOST = 100;
    private static final String ACCOUNT = "511000-PY";

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private Counts counts;

    @Inject
    private CountSettlement settlement;

    @Inject
    private CountReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private AsCityLogistics city;

    @Inject
    private AsCountyLogistics county;

    @Inject
    private AsReviewer reviewer;

    @Inject
    private AsLeader leader;

    /** Opens what is counted on a day. A count that was opened before stays as it is. */
    void enter(LocalDate date) {
        for (CSVRecord row : Rows.of("counts.csv")) {
            if (row.get("entered_on").equals(date.toString())) {
                bring(row, row.get("until"));
            }
        }
    }

    private void bring(CSVRecord row, String until) {
        String number = asKeeper(row, () -> counts.open(order(row)));
        CountDetail opened = detail(number);
        if (opened.steps().size() > 1) {
            return;
        }
        if (until.equals("CANCELLED")) {
            asKeeper(row, () -> counts.cancel(number, row.get("reason"), key(row, until)));
        } else if (until.equals("COUNTING")) {
            List<CountLine> half = opened.lines().subList(0, (opened.lines().size() + 1) / 2);
            CountEntry entry = entry(row, number, "first", half);
            asKeeper(row, () -> counts.enter(entry));
        } else {
            count(row, number, CountState.valueOf(until));
        }
    }

    /** By the keeper, by the reviewer, and by both together, until it stands where it is to stand. */
    private void count(CSVRecord row, String number, CountState until) {
        turn(row, number, "first", work -> asKeeper(row, work));
        if (detail(number).head().state() == CountState.SECOND && until != CountState.SECOND) {
            turn(row, number, "second", reviewer::call);
        }
        if (detail(number).head().state() == CountState.RECOUNT && until != CountState.RECOUNT) {
            turn(row, number, "third", work -> asKeeper(row, work));
        }
        if (detail(number).head().state() == CountState.COUNTED) {
            settle(row, number, until);
        }
    }

    /** Somebody who does a piece of work under her own name. */
    private interface Person {
        String call(Supplier<String> work);
    }

    private void turn(CSVRecord row, String number, String turn, Person person) {
        List<CountLine> due = detail(number).lines().stream()
                .filter(line -> line.due() != null)
                .toList();
        CountEntry entry = entry(row, number, turn, due);
        person.call(() -> counts.enter(entry));
        person.call(() -> counts.finish(number, key(row, turn + " finished")));
    }

    private void settle(CSVRecord row, String number, CountState until) {
        if (!row.get("cause").isEmpty()) {
            CountCause cause = CountCause.valueOf(row.get("cause"));
            List<CountExplanation.Line> causes = detail(number).different().stream()
                    .map(line -> new CountExplanation.Line(line.lot().id(), cause, row.get("reason")))
                    .toList();
            long account = DemonstrationStock.of(ids("location"), ACCOUNT);
            asKeeper(
                    row,
                    () -> settlement.explain(new CountExplanation(number, account, causes, key(row, "EXPLAINED"))));
        }
        if (until == CountState.APPROVED) {
            Map<Long, BigDecimal> differences = detail(number).differences();
            leader.call(() -> settlement.approve(new CountApproval(number, differences, "", key(row, "APPROVED"))));
        }
    }

    /** What the book says, but for what the file says to be more or less. */
    private CountEntry entry(CSVRecord row, String number, String turn, List<CountLine> lines) {
        Map<String, BigDecimal> off = parts(row.get(turn))
                .map(part -> part.split(":", -1))
                .collect(Collectors.toMap(part -> part[0], part -> new BigDecimal(part[1])));
        Map<Long, BigDecimal> book = city
                .call(() -> stock.balances(new StockQuery(null, id(row), null, null, KnownAt.LATEST), null, MOST))
                .stream()
                .collect(Collectors.toMap(held -> held.lot().id(), held -> held.amount()));
        List<CountEntry.Line> counted = lines.stream()
                .map(line -> new CountEntry.Line(
                        line.lot().id(),
                        Objects.requireNonNull(book.get(line.lot().id()))
                                .add(off.getOrDefault(line.lot().number(), BigDecimal.ZERO))))
                .toList();
        return new CountEntry(number, null, counted, List.of(), turn.equals("third"), key(row, turn));
    }

    private CountOrder order(CSVRecord row) {
        Map<String, Long> items = ids("item");
        Set<Long> chosen = parts(row.get("items")).map(items::get).collect(Collectors.toSet());
        return new CountOrder(id(row), chosen, row.get("purpose"), key(row, "OPENED"));
    }

    private long id(CSVRecord row) {
        return DemonstrationStock.of(ids("location"), row.get("location"));
    }

    private CountDetail detail(String number) {
        return city.call(() -> reading.count(number));
    }

    private String asKeeper(CSVRecord row, Supplier<String> work) {
        return row.get("account").equals("houqin") ? city.call(work) : county.call(work);
    }

    private static Stream<String> parts(String cell) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(";", -1));
    }

    private static RequestKey key(CSVRecord row, String step) {
        String name = "demonstration.count " + row.get("count") + " " + step;
        return new RequestKey(name, name);
    }

    private Map<String, Long> ids(String table) {
        try (Connection connection = database.getConnection()) {
            return DemonstrationStores.ids(connection, table, "code");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
