package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockReceipt;
import org.fangxian.supplies.TransferArrival;
import org.fangxian.supplies.TransferOrder;
import org.fangxian.supplies.Transfers;
import org.jspecify.annotations.Nullable;

/** What was sent between the demonstration's stores, and what was found of it on arrival. */
@ApplicationScoped
class DemonstrationTransfers {
    private static final Duration WAY = Duration.ofDays(1);

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private Transfers transfers;

    /** Sends the lines of one document; it is expected on the next day. */
    StockReceipt ship(List<CSVRecord> lines, Map<String, DemonstrationStock.Lot> lots, Map<String, Long> locations) {
        CSVRecord first = lines.get(0);
        List<StockIssuing.Line> goods = lines.stream()
                .map(row -> line(DemonstrationStock.of(lots, row.get("lot")), row))
                .toList();
        StockIssuing issuing = new StockIssuing(
                DemonstrationStock.of(locations, first.get("from")),
                DemonstrationStock.of(locations, first.get("to")),
                DemonstrationStock.occurred(first),
                goods,
                first.get("reason"),
                DemonstrationStock.key(first));
        return transfers.ship(
                new TransferOrder(issuing, DemonstrationStock.occurred(first).plus(WAY)));
    }

    private static StockIssuing.Line line(DemonstrationStock.Lot lot, CSVRecord row) {
        return new StockIssuing.Line(lot.itemId(), DemonstrationStock.amount(row), lot.id());
    }

    /**
     * Takes in what an earlier document sent: its number stands where others say from where it came. What goes to a store
     * is accepted, what goes nowhere rejected, the rest lost.
     */
    StockReceipt arrive(List<CSVRecord> lines, Map<String, DemonstrationStock.Lot> lots, Map<String, Long> locations) {
        CSVRecord first = lines.get(0);
        List<TransferArrival.Line> counted = new ArrayList<>();
        lots.forEach((letter, lot) -> counted.add(counted(
                lot, lines.stream().filter(row -> row.get("lot").equals(letter)).toList(), locations)));
        return transfers.receive(new TransferArrival(
                number(first.get("from")),
                DemonstrationStock.occurred(first),
                counted,
                List.of(),
                DemonstrationStock.key(first)));
    }

    private static TransferArrival.Line counted(
            DemonstrationStock.Lot lot, List<CSVRecord> rows, Map<String, Long> locations) {
        Predicate<CSVRecord> accepted = row -> row.get("to").endsWith("-CK");
        Predicate<CSVRecord> rejected = row -> row.get("to").isEmpty();
        List<CSVRecord> lost =
                rows.stream().filter(accepted.or(rejected).negate()).toList();
        @Nullable
        String reason = rows.stream()
                .map(row -> row.get("reason"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
        return new TransferArrival.Line(
                lot.id(),
                sum(rows.stream().filter(accepted).toList()),
                sum(rows.stream().filter(rejected).toList()),
                sum(lost),
                lost.isEmpty()
                        ? null
                        : DemonstrationStock.of(locations, lost.get(0).get("to")),
                reason);
    }

    private static BigDecimal sum(List<CSVRecord> rows) {
        return rows.stream().map(DemonstrationStock::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The number that the file's document got when it was entered. */
    private String number(String document) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select answer from idempotent_request where request_key = ?")) {
            query.setString(1, DemonstrationStock.name(document));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
