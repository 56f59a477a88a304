package org.fangxian.briefings.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.bulletin.BulletinFigure;
import org.fangxian.reporting.counting.Evidence;
import org.fangxian.reporting.counting.FigureEvidence;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.verdicts.UnitVerdict;

/** What stands behind a figure as a workbook; its last line says how much of it the caller may not see. */
@ApplicationScoped
class EvidenceSheet {
    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    /** Sends the submissions that the figure was read from. */
    void send(BulletinFigure figure, Evidence evidence) {
        Listing<FigureEvidence> listing = new Listing<FigureEvidence>("briefings.figure.submissions")
                .about(about(figure))
                .column("briefings.sheet.unitName", FigureEvidence::unitName)
                .column("briefings.sheet.amount", FigureEvidence::amount)
                .column("briefings.sheet.unitOfMeasure", row -> figure.unitOfMeasure())
                .column("briefings.sheet.period", row -> figure.period())
                .column("reporting.author", FigureEvidence::author)
                .column("reporting.submitted", FigureEvidence::submittedAt)
                .column("reporting.revision", FigureEvidence::revisionNumber)
                .column("reporting.state", row -> formats.word("reporting.ReportState", row.state()))
                .column("reporting.source", this::source)
                .column("reporting.receipt", FigureEvidence::receipt)
                .closing(unseen("briefings.figure.hidden", evidence.hidden()));
        spreadsheet.send(listing, evidence.submissions().stream());
    }

    /** Sends the towns that the figure counts. */
    void send(BulletinFigure figure, List<UnitVerdict> counted, long elsewhere) {
        Listing<UnitVerdict> listing = new Listing<UnitVerdict>("briefings.figure.units")
                .about(about(figure))
                .column("reporting.unit", UnitVerdict::unitName)
                .column("reporting.form", UnitVerdict::formName)
                .column("verdicts.verdict", row -> formats.word("verdicts.Verdict", row.verdict()))
                .column("verdicts.due", UnitVerdict::dueAt)
                .column("verdicts.submitted", UnitVerdict::submittedAt)
                .closing(unseen("briefings.figure.elsewhere", elsewhere));
        spreadsheet.send(listing, counted.stream());
    }

    private String source(FigureEvidence row) {
        return row.isInvented()
                ? formats.text("reporting.source.demo")
                : formats.word("reporting.RevisionSource", row.source());
    }

    private String unseen(String key, long count) {
        return count == 0 ? "" : formats.text(key, count);
    }

    private static String about(BulletinFigure figure) {
        return figure.unitName() + " " + figure.name() + " " + figure.period();
    }
}
