package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fangxian.items.Catalogue;
import org.fangxian.items.ItemView;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.reading.ItemTotal;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.jspecify.annotations.Nullable;

/** What each location holds, by item, lot and expiry, at the end of a day and as known at an instant; totals by item. */
@Named
@ViewScoped
public class StockView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StockReading reading;

    @Inject
    private Catalogue catalogue;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable Long item;
    private @Nullable Long location;
    private @Nullable Integer within;
    private @Nullable LocalDate asOf;
    private final Rows rows = new Rows();
    private transient @Nullable List<ItemTotal> totals;
    private transient @Nullable List<ItemView> items;
    private transient @Nullable List<LocationView> locations;

    /** The balances by item, expiry, lot and location. */
    public class Rows extends KeyedRows<StockRow, StockRow> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<StockRow> load(@Nullable StockRow after, int limit) {
            return reading.balances(asked(), after, limit);
        }

        @Override
        protected Function<StockRow, StockRow> key() {
            return Function.identity();
        }
    }

    /** Asks anew, from the first page. */
    public void reload() {
        known.apply();
        totals = null;
        rows.first();
    }

    private StockQuery asked() {
        Integer days = within;
        return new StockQuery(item, location, days == null ? null : getDay().plusDays(days), asOf, known.get());
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<StockRow>("supplies.stock.title")
                        .about(getDay() + " " + Objects.requireNonNullElse(known.getLink(), ""))
                        .column("supplies.item.code", row -> row.lot().itemCode())
                        .column("supplies.item", row -> row.lot().itemName())
                        .column("supplies.lot", row -> row.lot().number())
                        .column("supplies.maker", row -> row.lot().maker())
                        .column("supplies.expiry", row -> row.lot().expiresOn())
                        .column(
                                "supplies.fitness",
                                row -> formats.word(
                                        "supplies.Fitness", row.lot().fitness()))
                        .column("supplies.location", row -> row.location().name())
                        .column("supplies.unit", row -> row.location().unitName())
                        .column("supplies.amount", StockRow::amount)
                        .column("supplies.requisitions.kept", StockRow::reserved)
                        .column("supplies.baseUnit", row -> row.lot().baseUnit()),
                rows.all());
    }

    /** @return the day from which expiry is seen */
    public LocalDate getDay() {
        return Objects.requireNonNullElseGet(asOf, now::today);
    }

    public List<ItemTotal> getTotals() {
        List<ItemTotal> asked = totals;
        if (asked == null) {
            asked = reading.totals(asked());
            totals = asked;
        }
        return asked;
    }

    public List<ItemView> getItems() {
        List<ItemView> asked = items;
        if (asked == null) {
            asked = catalogue.items();
            items = asked;
        }
        return asked;
    }

    public List<LocationView> getLocations() {
        List<LocationView> asked = locations;
        if (asked == null) {
            asked = reading.locations();
            locations = asked;
        }
        return asked;
    }

    public Rows getRows() {
        return rows;
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public @Nullable Long getItem() {
        return item;
    }

    public void setItem(@Nullable Long item) {
        this.item = item;
    }

    public @Nullable Long getLocation() {
        return location;
    }

    public void setLocation(@Nullable Long location) {
        this.location = location;
    }

    public @Nullable Integer getWithin() {
        return within;
    }

    public void setWithin(@Nullable Integer within) {
        this.within = within;
    }

    public @Nullable LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }
}
