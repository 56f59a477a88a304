package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.TransferArrival;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.EmergencyOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.fangxian.supplies.requisitions.Requisitions;
import org.jspecify.annotations.Nullable;

/** What the demonstration's stores and posts ask for, each brought to the state that the file names. */
@ApplicationScoped
class DemonstrationRequisitions {
    private static final Duration WAY = Duration.ofHours(6);
    private static final List<String> WAY_OF_ALL =
            List.of("REQUESTED", "REVIEWED", "APPROVED", "ALLOCATED", "PICKED", "SHIPPED", "RECEIVED");

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private Requisitions requisitions;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private RequisitionReading reading;

    @Inject
    private TransferReading shipments;

    @Inject
    private Transfers transfers;

    @Inject
    private AsCityLogistics city;

    @Inject
    private AsCountyLogistics county;

    @Inject
    private AsReviewer reviewer;

    @Inject
    private AsLeader leader;

    @Inject
    private RecordedTime time;

    /** Enters what was asked on a day. Each step has a request key of its own: taken before, it stays the one it is. */
    void enter(LocalDate date) {
        for (CSVRecord row : Rows.of("requisitions.csv")) {
            if (row.get("entered_on").equals(date.toString())) {
                bring(row, row.get("until"));
            }
        }
    }

    private void bring(CSVRecord row, String until) {
        if (until.startsWith("EMERGENCY")) {
            String number = asAsker(row, () -> fulfilment.issueAtOnce(emergency(row)));
            if (until.endsWith("RECEIVED")) {
                receive(row, number);
            }
            return;
        }
        String number = asAsker(row, () -> requisitions.request(order(row)));
        String reason = row.get("reason");
        switch (until) {
            case "REJECTED" -> reviewer.call(() -> requisitions.reject(number, reason, key(row, until)));
            case "WITHDRAWN" -> asAsker(row, () -> requisitions.withdraw(number, reason, key(row, until)));
            default -> WAY_OF_ALL.subList(1, WAY_OF_ALL.indexOf(until) + 1).forEach(step -> take(row, number, step));
        }
    }

    private void take(CSVRecord row, String number, String step) {
        RequestKey key = key(row, step);
        switch (step) {
            case "REVIEWED" -> reviewer.call(() -> requisitions.review(decision(row, number, "reviewed", key)));
            case "APPROVED" -> leader.call(() -> requisitions.approve(decision(row, number, "approved", key)));
            case "ALLOCATED" ->
                city.call(() -> fulfilment.allocate(new AllocationOrder(number, List.of(), false, "", key)));
            case "PICKED" -> city.call(() -> fulfilment.pick(number, key));
            case "SHIPPED" -> city.call(() -> fulfilment.ship(number, time.now().plus(WAY), key));
            default -> receive(row, number);
        }
    }

    private void receive(CSVRecord row, String number) {
        asAsker(row, () -> {
            String shipment = reading.requisition(number).shipments().get(0);
            List<TransferArrival.Line> whole = shipments.transfer(shipment).lines().stream()
                    .map(line -> TransferArrival.Line.whole(line.lot().id(), line.shipped()))
                    .toList();
            return transfers
                    .receive(new TransferArrival(shipment, null, whole, List.of(), key(row, "RECEIVED")))
                    .number();
        });
    }

    private String asAsker(CSVRecord row, Supplier<String> work) {
        return row.get("account").equals("houqin") ? city.call(work) : county.call(work);
    }

    private RequisitionOrder order(CSVRecord row) {
        Map<String, Long> locations = ids("location");
        return new RequisitionOrder(
                DemonstrationStock.of(locations, row.get("asking")),
                DemonstrationStock.of(locations, row.get("store")),
                LocalDate.parse(row.get("needed_on")),
                row.get("purpose"),
                lines(row),
                key(row, "REQUESTED"));
    }

    private EmergencyOrder emergency(CSVRecord row) {
        Map<String, Long> locations = ids("location");
        return new EmergencyOrder(
                DemonstrationStock.of(locations, row.get("store")),
                DemonstrationStock.of(locations, row.get("asking")),
                row.get("purpose"),
                lines(row),
                time.now().plus(WAY),
                key(row, "ISSUED"));
    }

    private List<RequisitionOrder.Line> lines(CSVRecord row) {
        Map<String, Long> items = ids("item");
        return parts(row.get("lines"))
                .map(part -> new RequisitionOrder.Line(DemonstrationStock.of(items, part[0]), amount(part[1])))
                .toList();
    }

    private RequisitionDecision decision(CSVRecord row, String number, String column, RequestKey key) {
        Map<String, Long> items = ids("item");
        List<RequisitionDecision.Line> lines = parts(row.get(column))
                .map(part -> new RequisitionDecision.Line(
                        DemonstrationStock.of(items, part[0]), amount(part[1]), row.get("reason")))
                .toList();
        return new RequisitionDecision(number, lines, "", key);
    }

    /** "P03:200;P08:?" as pairs. */
    private static Stream<String[]> parts(String cell) {
        return cell.isEmpty() ? Stream.empty() : Stream.of(cell.split(";", -1)).map(part -> part.split(":", -1));
    }

    private static @Nullable BigDecimal amount(String text) {
        return text.equals("?") ? null : new BigDecimal(text);
    }

    private static RequestKey key(CSVRecord row, String step) {
        String name = "demonstration.requisition " + row.get("requisition") + " " + step;
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
