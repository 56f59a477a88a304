package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.ListFilter;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.UsageFilter;
import org.fangxian.supplies.reading.UsageReading;
import org.fangxian.supplies.reading.UsageRow;
import org.fangxian.supplies.reading.UsageTotal;
import org.jspecify.annotations.Nullable;

/** What was used up by post and shift, or lost by reason, in some days; totals by item. */
@Named
@ViewScoped
public class UsageView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 6;

    @Inject
    private UsageReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private LocationKind kind = LocationKind.CONSUMED;
    private @Nullable Long location;
    private final ListFilter<UnitRow> days = new ListFilter<>();
    private final Rows rows = new Rows();
    private transient @Nullable List<UsageTotal> totals;
    private transient @Nullable List<LocationView> locations;

    @PostConstruct
    void beginWithAWeek() {
        days.setFrom(now.today().minusDays(DAYS));
    }

    /** Backwards by posting. */
    public class Rows extends KeyedRows<UsageRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<UsageRow> load(@Nullable Long before, int limit) {
            return reading.page(asked(), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<UsageRow, Long> key() {
            return UsageRow::postingId;
        }
    }

    private UsageFilter asked() {
        return new UsageFilter(kind, location, days.getFrom(), days.getTo());
    }

    /** Asks anew, from the first page. */
    public void reload() {
        totals = null;
        rows.first();
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<UsageRow>("supplies.usage.title")
                        .about((formats.word("supplies.LocationKind", kind) + " " + days.days()).strip())
                        .column("supplies.number", UsageRow::number)
                        .column("supplies.duty.on", UsageRow::dutyOn)
                        .column(
                                "supplies.shift",
                                row -> row.shift() == null ? null : formats.word("supplies.DutyShift", row.shift()))
                        .column("supplies.occurred", row -> CityTime.local(row.occurredAt()))
                        .column("supplies.location", row -> row.location().name())
                        .column("supplies.unit", row -> row.location().unitName())
                        .column("supplies.account", UsageRow::account)
                        .column("supplies.item.code", row -> row.lot().itemCode())
                        .column("supplies.item", row -> row.lot().itemName())
                        .column("supplies.lot", row -> row.lot().number())
                        .column("supplies.amount", UsageRow::amount)
                        .column("supplies.baseUnit", row -> row.lot().baseUnit())
                        .column("supplies.reason", UsageRow::reason),
                rows.all());
    }

    public List<LocationKind> getKinds() {
        return List.of(LocationKind.CONSUMED, LocationKind.LOSS);
    }

    public List<UsageTotal> getTotals() {
        List<UsageTotal> asked = totals;
        if (asked == null) {
            asked = reading.totals(asked());
            totals = asked;
        }
        return asked;
    }

    public List<LocationView> getLocations() {
        List<LocationView> asked = locations;
        if (asked == null) {
            asked = stock.locations();
            locations = asked;
        }
        return asked;
    }

    public Rows getRows() {
        return rows;
    }

    public LocationKind getKind() {
        return kind;
    }

    public void setKind(LocationKind kind) {
        this.kind = kind;
    }

    public @Nullable Long getLocation() {
        return location;
    }

    public void setLocation(@Nullable Long location) {
        this.location = location;
    }

    public ListFilter<UnitRow> getDays() {
        return days;
    }
}
