package org.fangxian.supplies.web;

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
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.RequisitionAsked;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.reading.RequisitionRow;
import org.fangxian.supplies.requisitions.RequisitionState;
import org.jspecify.annotations.Nullable;

/** The requisitions of and to the caller's units, the last asked first, by state, store, asking unit, and owed paper. */
@Named
@ViewScoped
public class RequisitionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private RequisitionReading reading;

    @Inject
    private PaperClock clock;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable RequisitionState state;
    private @Nullable Long store;
    private @Nullable UnitRow unit;
    private boolean overdue;
    private transient @Nullable List<LocationView> stores;
    private final Rows rows = new Rows();

    /** The requisitions backwards by id. */
    public class Rows extends KeyedRows<RequisitionRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<RequisitionRow> load(@Nullable Long before, int limit) {
            return reading.page(asked(), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<RequisitionRow, Long> key() {
            return RequisitionRow::id;
        }
    }

    private RequisitionAsked asked() {
        return new RequisitionAsked(state, store, unit == null ? null : unit.id(), overdue);
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<RequisitionRow>("supplies.requisitions.title")
                        .about(state == null ? "" : formats.word("supplies.requisitions.RequisitionState", state))
                        .column("supplies.number", RequisitionRow::number)
                        .column(
                                "supplies.state",
                                row -> formats.word("supplies.requisitions.RequisitionState", row.state()))
                        .column(
                                "supplies.requisitions.asking",
                                row -> row.asking().name())
                        .column("supplies.unit", row -> row.asking().unitName())
                        .column(
                                "supplies.requisitions.store",
                                row -> row.store().name())
                        .column("supplies.item", RequisitionRow::firstItem)
                        .column("supplies.requisitions.items", RequisitionRow::items)
                        .column("supplies.requisitions.needed", RequisitionRow::neededOn)
                        .column("supplies.requisitions.requested.at", row -> CityTime.local(row.requestedAt()))
                        .column("supplies.requisitions.requested.by", RequisitionRow::requestedBy)
                        .column("supplies.requisitions.purpose", RequisitionRow::purpose)
                        .column("supplies.requisitions.paper", clock::text),
                rows.all());
    }

    public RequisitionState[] getStates() {
        return RequisitionState.values();
    }

    public List<LocationView> getStores() {
        List<LocationView> asked = stores;
        if (asked == null) {
            asked = reading.stores();
            stores = asked;
        }
        return asked;
    }

    public PaperClock getClock() {
        return clock;
    }

    public Rows getRows() {
        return rows;
    }

    public @Nullable RequisitionState getState() {
        return state;
    }

    public void setState(@Nullable RequisitionState state) {
        this.state = state;
    }

    public @Nullable Long getStore() {
        return store;
    }

    public void setStore(@Nullable Long store) {
        this.store = store;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public boolean isOverdue() {
        return overdue;
    }

    public void setOverdue(boolean overdue) {
        this.overdue = overdue;
    }
}
