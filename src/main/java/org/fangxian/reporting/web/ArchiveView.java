package org.fangxian.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.fangxian.forms.Form;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.UnitRow;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.archive.ReportFilter;
import org.fangxian.reporting.archive.ReportRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.ListFilter;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** Every report the caller may see, newest first, narrowed by form, unit, days and state, as known at an instant. */
@Named
@ViewScoped
public class ArchiveView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int DAYS_SHOWN = 14;

    @Inject
    private ReportBook book;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private @Nullable String form;
    private final ListFilter<UnitRow> filter = new ListFilter<>();
    private @Nullable ReportState state;
    private final Rows rows = new Rows();

    /** The reports backwards by date. */
    public class Rows extends KeyedRows<ReportRow, ReportRow> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<ReportRow> load(@Nullable ReportRow after, int limit) {
            return book.list(asked(), known.get(), new Page<>(after, limit));
        }

        @Override
        protected Function<ReportRow, ReportRow> key() {
            return Function.identity();
        }
    }

    /** Asks anew, from the first page. */
    public void reload() {
        known.apply();
        rows.first();
    }

    /** Sends what the filter asks for as a spreadsheet. */
    public void export() {
        ReportFilter asked = asked();
        spreadsheet.send(
                ReportTable.of("reporting.archive.title", formats).about(asked.from() + "–" + asked.to()), rows.all());
    }

    private ReportFilter asked() {
        LocalDate today = now.today();
        UnitRow unit = filter.getUnit();
        LocalDate from = filter.getFrom();
        LocalDate to = filter.getTo();
        return new ReportFilter(
                form == null || form.isEmpty() ? null : form,
                unit == null ? null : unit.id(),
                from == null ? today.minusDays(DAYS_SHOWN) : from,
                to == null ? today : to,
                state);
    }

    public List<Form> getForms() {
        return catalogue.forms();
    }

    public ReportState[] getStates() {
        return ReportState.values();
    }

    public Rows getRows() {
        return rows;
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public @Nullable ReportState getState() {
        return state;
    }

    public void setState(@Nullable ReportState state) {
        this.state = state;
    }

    public ListFilter<UnitRow> getFilter() {
        return filter;
    }

    public @Nullable String getForm() {
        return form;
    }

    public void setForm(@Nullable String form) {
        this.form = form;
    }
}
