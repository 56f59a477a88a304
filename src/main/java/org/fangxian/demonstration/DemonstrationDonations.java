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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.RequestKey;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.LotDescription;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.donations.DonationOrder;
import org.fangxian.supplies.donations.Donations;
import org.fangxian.supplies.donations.Donor;
import org.fangxian.supplies.donations.DonorKind;
import org.fangxian.supplies.donations.Restriction;

/** The gifts of which the city's bulletins told, with the amounts as they were written, entered, given on and published. */
@ApplicationScoped
class DemonstrationDonations {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    @Inject
    private Donations donations;

    @Inject
    private Stockroom stockroom;

    @Inject
    private Catalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private AsCityLogistics city;

    @Inject
    private AsLeader leader;

    /** Enters what was given on a day. Each step has a request key of its own: taken before, it stays the one it is. */
    void enter(LocalDate date) {
        Rows.of("donations.csv").stream()
                .filter(row -> row.get("entered_on").equals(date.toString()))
                .forEach(this::enter);
    }

    private void enter(CSVRecord row) {
        String number = city.call(() -> donations.enter(order(row)));
        if (!row.get("issue").isEmpty()) {
            city.call(() -> stockroom.issue(issue(row)));
        }
        if (row.get("published").equals("yes")) {
            leader.call(() -> donations.publish(number, key(row, "PUBLISHED")));
        }
    }

    private DonationOrder order(CSVRecord row) {
        Map<String, ItemView> items =
                catalogue.items().stream().collect(Collectors.toMap(ItemView::code, Function.identity()));
        return new DonationOrder(
                new Donor(
                        DonorKind.valueOf(row.get("donor_kind")),
                        row.get("donor"),
                        row.get("unnamed").equals("yes"),
                        "",
                        ""),
                row.get("purpose"),
                restriction(row.get("for_unit")),
                DemonstrationStock.of(ids("location", "code"), row.get("store")),
                DemonstrationStock.occurred(row),
                Stream.of(row.get("lines").split(";", -1))
                        .map(part -> line(part.split("/", -1), items))
                        .toList(),
                key(row, "ENTERED"));
    }

    private Restriction restriction(String unit) {
        return unit.isEmpty()
                ? Restriction.NONE
                : new Restriction(structure.byCode(unit).orElseThrow().getId(), null);
    }

    /** Item, amount as it was written, lot and expiry. */
    private static DonationOrder.Line line(String[] part, Map<String, ItemView> items) {
        ItemView item = DemonstrationStock.of(items, part[0]);
        LotDescription lot = new LotDescription(item.id(), part[2], "", "", LocalDate.parse(part[3]), Fitness.MEDICAL);
        return new DonationOrder.Line(lot, item.amount(part[1]), part[1]);
    }

    private StockIssuing issue(CSVRecord row) {
        String[] part = row.get("issue").split("/", -1);
        long item = DemonstrationStock.of(ids("item", "code"), part[0]);
        long lot = DemonstrationStock.of(ids("lot", "number"), part[1]);
        Map<String, Long> locations = ids("location", "code");
        return new StockIssuing(
                DemonstrationStock.of(locations, row.get("store")),
                DemonstrationStock.of(locations, part[3]),
                null,
                List.of(new StockIssuing.Line(item, new BigDecimal(part[2]), lot)),
                row.get("purpose"),
                key(row, "ISSUED"));
    }

    private static RequestKey key(CSVRecord row, String step) {
        String name = "demonstration.donation " + row.get("donation") + " " + step;
        return new RequestKey(name, name);
    }

    private Map<String, Long> ids(String table, String name) {
        try (Connection connection = database.getConnection()) {
            return DemonstrationStores.ids(connection, table, name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
