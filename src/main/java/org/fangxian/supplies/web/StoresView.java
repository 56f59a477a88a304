package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.StoreOrder;
import org.fangxian.supplies.Stores;
import org.fangxian.supplies.reading.StoreReading;
import org.fangxian.supplies.reading.StoreRow;
import org.jspecify.annotations.Nullable;

/** The stores, posts and accounts of the caller's units: opened, and closed once they are empty. */
@Named
@ViewScoped
public class StoresView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StoreReading reading;

    @Inject
    private Stores stores;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private StoreForm form;

    private @Nullable LocationKind kind;
    private @Nullable String opened;
    private final Rows rows = new Rows();

    /** By code. */
    public class Rows extends KeyedRows<StoreRow, String> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<StoreRow> load(@Nullable String after, int limit) {
            return reading.page(kind, after == null ? "" : after, limit);
        }

        @Override
        protected Function<StoreRow, String> key() {
            return row -> row.location().code();
        }
    }

    /** Opens what was typed, and begins a new form. */
    public void open() {
        opened = stores.open(form.order());
        form.clear();
        rows.first();
    }

    public void close(StoreRow row) {
        stores.close(row.location().id());
        rows.refresh();
    }

    public void reopen(StoreRow row) {
        stores.reopen(row.location().id());
        rows.refresh();
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<StoreRow>("supplies.stores.title")
                        .about(kind == null ? "" : formats.word("supplies.LocationKind", kind))
                        .column(
                                "supplies.store.code.label",
                                row -> row.location().code())
                        .column(
                                "supplies.store.name.label",
                                row -> row.location().name())
                        .column(
                                "supplies.kind",
                                row -> formats.word(
                                        "supplies.LocationKind", row.location().kind()))
                        .column("supplies.unit", row -> row.location().unitName())
                        .column("supplies.store.class", StoreRow::postClass)
                        .column("supplies.lots", StoreRow::lots)
                        .column(
                                "supplies.store.closedAt",
                                row -> row.closedAt() == null ? null : CityTime.local(row.closedAt())),
                rows.all());
    }

    public List<LocationKind> getKinds() {
        return StoreOrder.KINDS.stream().sorted(Comparator.naturalOrder()).toList();
    }

    public Rows getRows() {
        return rows;
    }

    public StoreForm getForm() {
        return form;
    }

    /** @return the code of what was opened last on this page */
    public @Nullable String getOpened() {
        return opened;
    }

    public @Nullable LocationKind getKind() {
        return kind;
    }

    public void setKind(@Nullable LocationKind kind) {
        this.kind = kind;
    }
}
