package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.reading.TransferFilter;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.fangxian.supplies.reading.TransferState;
import org.jspecify.annotations.Nullable;

/** The transfers from and to the caller's stores, the last shipped first: what is to be received, under way, overdue. */
@Named
@ViewScoped
public class TransfersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TransferReading reading;

    @Inject
    private CurrentUser user;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private TransferFilter show = TransferFilter.ALL;
    private final Rows rows = new Rows();

    /** The transfers backwards by id. */
    public class Rows extends KeyedRows<TransferRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<TransferRow> load(@Nullable Long before, int limit) {
            return reading.page(show, before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<TransferRow, Long> key() {
            return TransferRow::id;
        }
    }

    /** @return where a transfer stands now */
    public TransferState state(TransferRow row) {
        return row.state(now.instant());
    }

    /** @return whether the caller may take it in */
    public boolean receivable(TransferRow row) {
        return row.isUnderWay() && user.isFor("LOGISTICS", row.destination().unitId());
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<TransferRow>("supplies.transfers.title")
                        .about(formats.word("supplies.TransferFilter", show))
                        .column("supplies.number", TransferRow::number)
                        .column("supplies.state", row -> formats.word("supplies.TransferState", state(row)))
                        .column("supplies.source", row -> row.source().name())
                        .column("supplies.target", row -> row.destination().name())
                        .column("supplies.item", TransferRow::firstItem)
                        .column("supplies.lots", TransferRow::lots)
                        .column("supplies.shipped.at", row -> CityTime.local(row.shippedAt()))
                        .column("supplies.shipped.by", TransferRow::shippedBy)
                        .column("supplies.due", row -> CityTime.local(row.dueAt()))
                        .column(
                                "supplies.received.at",
                                row -> row.receivedAt() == null ? null : CityTime.local(row.receivedAt()))
                        .column("supplies.received.by", TransferRow::receivedBy)
                        .column("supplies.different", row -> row.different() ? formats.text("supplies.different") : "")
                        .column("supplies.returns", TransferRow::returns)
                        .column("supplies.reason", TransferRow::reason),
                rows.all());
    }

    public TransferFilter[] getFilters() {
        return TransferFilter.values();
    }

    public Rows getRows() {
        return rows;
    }

    public TransferFilter getShow() {
        return show;
    }

    public void setShow(@Nullable TransferFilter show) {
        this.show = show == null ? TransferFilter.ALL : show;
    }
}
