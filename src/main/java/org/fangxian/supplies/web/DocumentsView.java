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
import org.fangxian.shared.web.ListFilter;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.EventKind;
import org.fangxian.supplies.reading.DocumentFilter;
import org.fangxian.supplies.reading.DocumentRow;
import org.fangxian.supplies.reading.StockDocuments;
import org.jspecify.annotations.Nullable;

/** The documents of the caller's stores, the last entered first, narrowed by kind, number and days. */
@Named
@ViewScoped
public class DocumentsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StockDocuments documents;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable EventKind kind;
    private String number = "";
    private final ListFilter<UnitRow> filter = new ListFilter<>();
    private final Rows rows = new Rows();

    /** The documents backwards by id. */
    public class Rows extends KeyedRows<DocumentRow, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<DocumentRow> load(@Nullable Long before, int limit) {
            return documents.page(asked(), before == null ? Long.MAX_VALUE : before, limit);
        }

        @Override
        protected Function<DocumentRow, Long> key() {
            return DocumentRow::id;
        }
    }

    private DocumentFilter asked() {
        return new DocumentFilter(kind, number, filter.start(), filter.end());
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<DocumentRow>("supplies.documents.title")
                        .about((number + " " + filter.days()).strip())
                        .column("supplies.number", DocumentRow::number)
                        .column("supplies.kind", row -> formats.word("supplies.EventKind", row.kind()))
                        .column("supplies.unit", DocumentRow::unitName)
                        .column("supplies.occurred", row -> CityTime.local(row.occurredAt()))
                        .column("supplies.recorded", row -> CityTime.local(row.recordedAt()))
                        .column("supplies.author", DocumentRow::author)
                        .column("supplies.reason", DocumentRow::reason)
                        .column("supplies.reverses", DocumentRow::reverses)
                        .column("supplies.reversedBy", DocumentRow::reversedBy),
                rows.all());
    }

    public EventKind[] getKinds() {
        return EventKind.values();
    }

    public Rows getRows() {
        return rows;
    }

    public ListFilter<UnitRow> getFilter() {
        return filter;
    }

    public @Nullable EventKind getKind() {
        return kind;
    }

    public void setKind(@Nullable EventKind kind) {
        this.kind = kind;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
