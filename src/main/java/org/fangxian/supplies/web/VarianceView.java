package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.ListFilter;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.reading.CountReading;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.VarianceAsked;
import org.fangxian.supplies.reading.VarianceBy;
import org.fangxian.supplies.reading.VarianceRow;
import org.jspecify.annotations.Nullable;

/** What approved counts found to differ, by item, by who handled it last, or by who counted it. */
@Named
@ViewScoped
public class VarianceView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 30;

    @Inject
    private CountReading reading;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    private VarianceBy by = VarianceBy.ITEM;
    private @Nullable Long location;
    private final ListFilter<UnitRow> days = new ListFilter<>();
    private transient @Nullable List<VarianceRow> rows;
    private transient @Nullable List<LocationView> places;

    @PostConstruct
    void beginWithAMonth() {
        days.setFrom(now.today().minusDays(DAYS));
    }

    /** Asks anew. */
    public void reload() {
        rows = null;
    }

    /** Sends what is shown as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<VarianceRow>("supplies.counts.variance.title")
                        .about((formats.word("supplies.counts.VarianceBy", by) + " " + days.days()).strip())
                        .column("supplies.counts.who." + by, VarianceRow::who)
                        .column("supplies.item", VarianceRow::itemName)
                        .column("supplies.counts.lots.label", VarianceRow::lots)
                        .column("supplies.counts.different", VarianceRow::different)
                        .column("supplies.counts.agreeing", VarianceRow::agreeing)
                        .column("supplies.counts.over", VarianceRow::over)
                        .column("supplies.counts.missing", VarianceRow::missing)
                        .column("supplies.counts.net", VarianceRow::net)
                        .column("supplies.baseUnit", VarianceRow::baseUnit),
                getRows().stream());
    }

    public List<VarianceRow> getRows() {
        List<VarianceRow> asked = rows;
        if (asked == null) {
            asked = reading.variance(new VarianceAsked(by, location, days.start(), days.end()));
            rows = asked;
        }
        return asked;
    }

    public VarianceBy[] getKinds() {
        return VarianceBy.values();
    }

    public List<LocationView> getPlaces() {
        List<LocationView> asked = places;
        if (asked == null) {
            asked = reading.places();
            places = asked;
        }
        return asked;
    }

    public VarianceBy getBy() {
        return by;
    }

    public void setBy(VarianceBy by) {
        this.by = by;
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
