package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.ConsumptionEntry;
import org.fangxian.supplies.DutyShift;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.StockCommand;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.StockLine;
import org.fangxian.supplies.StockReceipt;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.Stockroom;

/** What came to and went from the demonstration's stores: entered day by day by its two logistics officers. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemonstrationStock {
    private static final LocalTime ENTERED = LocalTime.of(17, 0);
    private static final LocalTime SO_FAR = LocalTime.of(15, 35);
    private static final DateTimeFormatter OCCURRED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String COUNTY_OFFICER = "dongxing.hq";

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private Stockroom stockroom;

    @Inject
    private DemonstrationTransfers transfers;

    @Inject
    private DemonstrationRequisitions requisitions;

    @Inject
    private DemonstrationDonations donations;

    @Inject
    private DemonstrationCounts counts;

    @Inject
    private AsCityLogistics city;

    @Inject
    private AsCountyLogistics county;

    @Inject
    private RecordedTime time;

    /** Enters a day's documents. Each has a request key of its own: entered before, it stays the one it is. */
    public void enter(LocalDate date) {
        List<CSVRecord> rows = Rows.of("stock.csv").stream()
                .filter(row -> row.get("entered_on").equals(date.toString()))
                .toList();
        if (!rows.isEmpty()) {
            time.startDemonstrationAt(CityTime.at(date, date.equals(DemonstrationHistory.LAST) ? SO_FAR : ENTERED));
            enter(rows);
        }
        requisitions.enter(date);
        donations.enter(date);
        counts.enter(date);
    }

    private void enter(List<CSVRecord> rows) {
        Map<String, Long> locations = ids("location");
        Map<String, CSVRecord> lots =
                Rows.of("lots.csv").stream().collect(Collectors.toMap(row -> row.get("lot"), Function.identity()));
        Map<String, String> numbers = new HashMap<>();
        for (String document :
                rows.stream().map(row -> row.get("document")).distinct().toList()) {
            List<CSVRecord> lines = rows.stream()
                    .filter(row -> row.get("document").equals(document))
                    .toList();
            Supplier<StockReceipt> work = () -> enter(lines, lots, locations, numbers);
            boolean ofCounty = lines.get(0).get("account").equals(COUNTY_OFFICER);
            numbers.put(document, (ofCounty ? county.call(work) : city.call(work)).number());
        }
    }

    private StockReceipt enter(
            List<CSVRecord> lines,
            Map<String, CSVRecord> lots,
            Map<String, Long> locations,
            Map<String, String> numbers) {
        return switch (lines.get(0).get("kind")) {
            case "REVERSAL" -> undo(lines.get(0), numbers);
            case "RECEIPT" -> receive(lines, lots, locations);
            case "SHIPMENT" -> transfers.ship(lines, known(lines, lots), locations);
            case "ARRIVAL" -> transfers.arrive(lines, known(lines, lots), locations);
            case "CONSUMED" -> consume(lines, known(lines, lots), locations);
            default -> move(lines, lots, locations);
        };
    }

    /** What is told in the morning was used up in the whole day before. */
    private StockReceipt consume(List<CSVRecord> lines, Map<String, Lot> lots, Map<String, Long> locations) {
        CSVRecord first = lines.get(0);
        return stockroom.consume(new ConsumptionEntry(
                of(locations, first.get("from")),
                CityTime.local(occurred(first)).toLocalDate().minusDays(1),
                DutyShift.WHOLE,
                lines.stream()
                        .map(row ->
                                new StockIssuing.Line(of(lots, row.get("lot")).itemId(), amount(row), null))
                        .toList(),
                first.get("reason"),
                key(first)));
    }

    /** The lots of some lines, by the letter that they have in the file. */
    private Map<String, Lot> known(List<CSVRecord> lines, Map<String, CSVRecord> lots) {
        Map<String, Long> numbers = ids("lot", "number");
        Map<String, Long> items = ids("item");
        return lines.stream()
                .map(row -> row.get("lot"))
                .distinct()
                .collect(Collectors.toMap(Function.identity(), letter -> {
                    CSVRecord lot = of(lots, letter);
                    return new Lot(of(numbers, lot.get("number")), of(items, lot.get("item")));
                }));
    }

    /** A lot, and its item. */
    record Lot(long id, long itemId) {}

    private StockReceipt undo(CSVRecord row, Map<String, String> numbers) {
        return stockroom.reverse(numbers.getOrDefault(row.get("from"), ""), row.get("reason"), key(row));
    }

    private StockReceipt receive(List<CSVRecord> lines, Map<String, CSVRecord> lots, Map<String, Long> locations) {
        CSVRecord first = lines.get(0);
        Map<String, Long> items = ids("item");
        return stockroom.receive(new StockReceiving(
                of(locations, first.get("from")),
                of(locations, first.get("to")),
                occurred(first),
                lines.stream()
                        .map(row -> new StockReceiving.Line(lot(of(lots, row.get("lot")), items), amount(row)))
                        .toList(),
                first.get("reason"),
                key(first)));
    }

    private StockReceipt move(List<CSVRecord> lines, Map<String, CSVRecord> lots, Map<String, Long> locations) {
        CSVRecord first = lines.get(0);
        Map<String, Long> known = ids("lot", "number");
        return stockroom.enter(new StockCommand(
                EventKind.valueOf(first.get("kind")),
                occurred(first),
                lines.stream()
                        .map(row -> new StockLine(
                                of(known, of(lots, row.get("lot")).get("number")),
                                of(locations, row.get("from")),
                                of(locations, row.get("to")),
                                amount(row)))
                        .toList(),
                first.get("reason"),
                key(first)));
    }

    private static LotDescription lot(CSVRecord row, Map<String, Long> items) {
        String expiry = row.get("expires_on");
        return new LotDescription(
                of(items, row.get("item")),
                row.get("number"),
                row.get("maker"),
                "",
                expiry.isEmpty() ? null : LocalDate.parse(expiry),
                Fitness.valueOf(row.get("fitness")));
    }

    static BigDecimal amount(CSVRecord row) {
        return new BigDecimal(row.get("amount"));
    }

    static <T> T of(Map<String, T> known, String name) {
        return Objects.requireNonNull(known.get(name), name);
    }

    static Instant occurred(CSVRecord row) {
        return LocalDateTime.parse(row.get("occurred_at"), OCCURRED)
                .atZone(CityTime.ZONE)
                .toInstant();
    }

    static RequestKey key(CSVRecord row) {
        String name = name(row.get("document"));
        return new RequestKey(name, name);
    }

    /** @return the name of the request by which a document of the file was entered */
    static String name(String document) {
        return "demonstration.stock " + document;
    }

    private Map<String, Long> ids(String table) {
        return ids(table, "code");
    }

    private Map<String, Long> ids(String table, String name) {
        try (Connection connection = database.getConnection()) {
            return DemonstrationStores.ids(connection, table, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
