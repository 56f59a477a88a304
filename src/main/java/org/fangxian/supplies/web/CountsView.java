package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.counts.CountState;
import org.fangxian.supplies.reading.CountAsked;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.CountRow;
import org.fangxian.supplies.reading.LocationView;
import org.jspecify.annotations.Nullable;

/** The counts at the caller's places, the last opened first, by state and place. */
@Named
@ViewScoped
public class CountsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CountReading reading;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable CountState state;
    private @Nullable Long location;
    private transient @Nullable List<LocationView> places;
    private final Rows rows = new Rows();

    /** The counts backwards by id. */
    public class Rows extends KeyedRows<CountRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<CountRow> load(@Nullable Long before, int limit) {
            return reading.page(new CountAsked(state, location), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<CountRow, Long> key() {
            return CountRow::id;
        }
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<CountRow>("supplies.counts.title")
                        .about(state == null ? "" : formats.word("supplies.counts.CountState", state))
                        .column("supplies.number", CountRow::number)
                        .column("supplies.state", row -> formats.word("supplies.counts.CountState", row.state()))
                        .column("supplies.location", row -> row.location().name())
                        .column("supplies.unit", row -> row.location().unitName())
                        .column("supplies.counts.lots.label", CountRow::lots)
                        .column("supplies.counts.opened.at", row -> CityTime.local(row.openedAt()))
                        .column("supplies.counts.opened.by", CountRow::openedBy)
                        .column("supplies.counts.purpose", CountRow::purpose)
                        .column("supplies.counts.approved.by", CountRow::approvedBy)
                        .column("supplies.counts.document.label", CountRow::document),
                rows.all());
    }

    public CountState[] getStates() {
        return CountState.values();
    }

    public List<LocationView> getPlaces() {
        List<LocationView> asked = places;
        if (asked == null) {
            asked = reading.places();
            places = asked;
        }
        return asked;
    }

    public Rows getRows() {
        return rows;
    }

    public @Nullable CountState getState() {
        return state;
    }

    public void setState(@Nullable CountState state) {
        this.state = state;
    }

    public @Nullable Long getLocation() {
        return location;
    }

    public void setLocation(@Nullable Long location) {
        this.location = location;
    }
}
