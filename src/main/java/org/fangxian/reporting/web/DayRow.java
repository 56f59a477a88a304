package org.fangxian.reporting.web;

import java.time.Instant;
import java.util.function.Function;
import org.fangxian.forms.FormVersion;
import org.fangxian.reporting.ReportState;
import org.fangxian.reporting.archive.ReportRow;
import org.jspecify.annotations.Nullable;

/**
 * One form a unit files on a date, and how far it is.
 *
 * @param report null while nothing was typed
 * @param due until when it is in time
 * @param now as of when it is judged
 */
public record DayRow(FormVersion version, @Nullable ReportRow report, Instant due, Instant now) {
    public ReportState state() {
        return report == null ? ReportState.DRAFT : report.state();
    }

    /** @return whether something is still to be done: nothing submitted, or returned */
    public boolean isOpen() {
        return state() == ReportState.DRAFT || state() == ReportState.RETURNED;
    }

    /** @return the key of the state in words */
    String stateKey() {
        return report == null ? "reporting.notBegun" : "reporting.ReportState." + report.state();
    }

    <T> @Nullable T of(Function<ReportRow, @Nullable T> value) {
        return report == null ? null : value.apply(report);
    }

    public boolean isBegun() {
        return report != null;
    }

    /** @return whether the deadline passed before anything was submitted, or passes unmet; a later correction is not late */
    public boolean isLate() {
        Instant submitted = report == null || report.submittedAt() == null ? null : report.firstSubmittedAt();
        return (submitted == null ? now : submitted).isAfter(due);
    }
}
