package org.fangxian.reporting.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** Which report a page shows: form, code that the unit bore on the day, and date, as they stand in its address. */
@Dependent
public class ReportAddress implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private CommandStructure structure;

    private String form = "";
    private String unit = "";
    private @Nullable LocalDate date;

    /** @return the report; refuses an address without a date, and a unit that there is not */
    ReportKey key() {
        if (date == null) {
            throw new NotFound("report", form);
        }
        long unitId = structure
                .on(date)
                .byCode(unit)
                .orElseThrow(() -> new NotFound("unit", unit))
                .getId();
        return new ReportKey(form, unitId, date);
    }

    /** Leads to another page of the same report. */
    void redirect(String page) {
        Faces.redirect(page + "?form=%s&unit=%s&date=%s", form, unit, date);
    }

    /** Leads to a page of the same report as known at an instant. */
    void redirect(String page, String known) {
        Faces.redirect(page + "?form=%s&unit=%s&date=%s&known=%s", form, unit, date, known);
    }

    public String getForm() {
        return form;
    }

    public void setForm(String form) {
        this.form = form;
    }

    public String getUnit() {
        return unit;
    }

    public void setUnit(String unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
