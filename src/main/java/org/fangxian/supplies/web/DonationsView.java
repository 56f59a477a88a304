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
import org.fangxian.supplies.donations.DonationState;
import org.fangxian.supplies.reading.DonationAsked;
import org.fangxian.supplies.reading.DonationReading;
import org.fangxian.supplies.reading.DonationRow;
import org.jspecify.annotations.Nullable;

/** The gifts that came into the caller's stores, the last entered first, by state, donor and number. */
@Named
@ViewScoped
public class DonationsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private DonationReading reading;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable DonationState state;
    private String q = "";
    private final Rows rows = new Rows();

    /** The donations backwards by id. */
    public class Rows extends KeyedRows<DonationRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<DonationRow> load(@Nullable Long before, int limit) {
            return reading.page(new DonationAsked(state, null, q), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<DonationRow, Long> key() {
            return DonationRow::id;
        }
    }

    /** Sends what the filter asks for as a spreadsheet; donors are people too. */
    public void export() {
        spreadsheet.send(
                new Listing<DonationRow>("supplies.donations.title")
                        .about(state == null ? "" : formats.word("supplies.donations.DonationState", state))
                        .personal()
                        .column("supplies.number", DonationRow::number)
                        .column("supplies.state", row -> formats.word("supplies.donations.DonationState", row.state()))
                        .column("supplies.donations.donor", DonationRow::donor)
                        .column(
                                "supplies.donations.donor.kind",
                                row -> formats.word("supplies.donations.DonorKind", row.donorKind()))
                        .column("supplies.donations.givenOn", DonationRow::givenOn)
                        .column("supplies.donations.store", row -> row.store().name())
                        .column("supplies.item", DonationRow::firstItem)
                        .column("supplies.donations.items", DonationRow::items)
                        .column("supplies.donations.purpose", DonationRow::purpose)
                        .column("supplies.donations.whom", DonationRow::whom)
                        .column("supplies.donations.enteredBy", DonationRow::enteredBy)
                        .column("supplies.donations.enteredAt", row -> CityTime.local(row.enteredAt()))
                        .column(
                                "supplies.donations.publishedAt",
                                row -> row.publishedAt() == null ? null : CityTime.local(row.publishedAt())),
                rows.all());
    }

    public DonationState[] getStates() {
        return DonationState.values();
    }

    public Rows getRows() {
        return rows;
    }

    public @Nullable DonationState getState() {
        return state;
    }

    public void setState(@Nullable DonationState state) {
        this.state = state;
    }

    public String getQ() {
        return q;
    }

    public void setQ(@Nullable String q) {
        this.q = q == null ? "" : q;
    }
}
