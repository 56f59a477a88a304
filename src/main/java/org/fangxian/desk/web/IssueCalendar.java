package org.fangxian.desk.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.desk.Desk;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;

/** The issues month by month. */
@Named
@ViewScoped
public class IssueCalendar implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Desk desk;

    @Inject
    private Now now;

    private YearMonth month;
    private transient @Nullable List<MonthDay> days;

    @PostConstruct
    void thisMonth() {
        month = YearMonth.from(now.today());
    }

    /** Turns to the month of a date. */
    void show(LocalDate date) {
        turnTo(YearMonth.from(date));
    }

    /** Shows the month of a date, whose issues are known already. */
    void show(LocalDate date, List<BriefingRow> issues) {
        turnTo(YearMonth.from(date));
        days = MonthDay.of(month, issues);
    }

    public void previous() {
        turnTo(month.minusMonths(1));
    }

    public void next() {
        turnTo(month.plusMonths(1));
    }

    private void turnTo(YearMonth turned) {
        month = turned;
        days = null;
    }

    public List<MonthDay> getDays() {
        List<MonthDay> shown = days;
        if (shown == null) {
            shown = MonthDay.of(month, desk.calendar(month));
            days = shown;
        }
        return shown;
    }

    public LocalDate getStart() {
        return month.atDay(1);
    }
}
