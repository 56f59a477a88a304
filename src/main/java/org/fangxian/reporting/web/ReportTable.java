package org.fangxian.reporting.web;

import org.fangxian.reporting.archive.ReportRow;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;

/** A list of reports as a spreadsheet shows it. */
final class ReportTable {
    private ReportTable() {}

    static Listing<ReportRow> of(String titleKey, Formats formats) {
        return new Listing<ReportRow>(titleKey)
                .column("reporting.date", ReportRow::date)
                .column("reporting.unitCode", ReportRow::unitCode)
                .column("reporting.unit", ReportRow::unitName)
                .column("reporting.form", ReportRow::formName)
                .column("reporting.state", row -> formats.word("reporting.ReportState", row.state()))
                .column("reporting.revision", ReportRow::revisionNumber)
                .column("reporting.receipt", ReportRow::receipt)
                .column("reporting.submitted", ReportRow::submittedAt)
                .column("reporting.author", ReportRow::author);
    }
}
