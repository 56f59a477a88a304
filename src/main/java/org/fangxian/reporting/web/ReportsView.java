package org.fangxian.reporting.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
import org.fangxian.organisation.UnitRow;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.archive.ReportRow;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.NotFound;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.jspecify.annotations.Nullable;

/** The forms a unit files on a day, each with its state and its one button. */
@Named
@ViewScoped
public class ReportsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private ReportBook book;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private CommandStructure structure;

    @Inject
    private CurrentUser user;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    @Inject
    private Now now;

    private @Nullable LocalDate date;
    private @Nullable UnitRow unit;
    private transient @Nullable List<DayRow> rows;

    /** Opens with today and the unit acted for. */
    public void open() {
        if (date == null) {
            date = now.today();
        }
        Unit acting = user.getUnit();
        if (unit == null && acting != null) {
            unit = structure.row(acting.getId());
        }
    }

    /** Goes a day back or on. */
    public void go(int days) {
        date = getDay().plusDays(days);
        rows = null;
    }

    public void reload() {
        known.apply();
        rows = null;
    }

    public List<DayRow> getRows() {
        List<DayRow> shown = rows;
        if (shown == null) {
            shown = unit == null ? List.of() : rows(unit.id(), getDay());
            rows = shown;
        }
        return shown;
    }

    /** Sends the day's reports as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<DayRow>("reporting.reports.title")
                        .about((unit == null ? "" : unit.name()) + " " + getDay())
                        .column("reporting.form", row -> row.version().form().name())
                        .column("reporting.due", DayRow::due)
                        .column("reporting.state", row -> formats.text(row.stateKey()))
                        .column("reporting.receipt", row -> row.of(ReportRow::receipt))
                        .column("reporting.submitted", row -> row.of(ReportRow::submittedAt))
                        .column("reporting.author", row -> row.of(ReportRow::author)),
                getRows().stream());
    }

    private List<DayRow> rows(long unitId, LocalDate day) {
        KnownAt asked = known.get();
        Instant asOf = asked.instant() == null ? now.instant() : asked.instant();
        Map<String, ReportRow> reports = book.ofUnit(unitId, day, asked).stream()
                .collect(Collectors.toMap(ReportRow::form, Function.identity()));
        return catalogue.filedBy(unitId, day).stream()
                .map(version -> new DayRow(version, reports.get(version.form().code()), version.dueAt(day), asOf))
                .toList();
    }

    /** @return how many are still to be submitted */
    public long getOpen() {
        return getRows().stream().filter(DayRow::isOpen).count();
    }

    public boolean isToday() {
        return getDay().equals(now.today());
    }

    /** @return whether the day has not come: nothing can be filed for it */
    public boolean isFuture() {
        return getDay().isAfter(now.today());
    }

    private LocalDate getDay() {
        return date == null ? now.today() : date;
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    /** @return the unit as it stands in addresses */
    public @Nullable String getUnitCode() {
        return unit == null ? null : unit.code();
    }

    /** Refuses a code that no unit bears: one's own unit would be taken for it. */
    public void setUnitCode(@Nullable String code) {
        if (code != null && !code.isEmpty()) {
            Unit named = structure.byCode(code).orElseThrow(() -> new NotFound("unit", code));
            unit = structure.row(named.getId());
        }
    }
}
