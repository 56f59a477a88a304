package org.fangxian.security;

import static org.fangxian.security.ForeignWorld.get;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fangxian.exchange.ReportSheets;
import org.fangxian.exchange.SheetUpload;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.Draft;
import org.fangxian.reporting.Entered;
import org.fangxian.reporting.Page;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.Submission;
import org.fangxian.reporting.archive.FiledReports;
import org.fangxian.reporting.archive.ReportBook;
import org.fangxian.reporting.archive.ReportFilter;
import org.fangxian.reporting.counting.FigureQuery;
import org.fangxian.reporting.counting.Figures;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.KnownAt;
import org.fangxian.verdicts.SupervisionBoard;
import org.fangxian.verdicts.Verdicts;

/** For each boundary method: a call with what belongs to another unit, by an officer who holds the role for her own. */
final class ForeignCases {
    private final ForeignWorld w;
    /** Calls that must be refused. */
    final Map<String, Callable<?>> refused = new TreeMap<>();
    /** Calls whose answer must not contain anything of the other unit. */
    final Map<String, Callable<Collection<?>>> hidden = new TreeMap<>();
    /** Where what is hidden is found by those it belongs to, if not by the same call. */
    final Map<String, Callable<Collection<?>>> controls = new TreeMap<>();

    ForeignCases(ForeignWorld world) {
        this.w = world;
        reporting();
        reading();
        new ForeignBriefings(this, world).add();
        new ForeignAdministration(this, world).add();
        new ForeignSupplies(this, world).add();
    }

    /** Methods that concern no unit's data, and why. */
    static final Map<String, String> OF_NO_UNIT = Map.ofEntries(
            Map.entry("forms.FormAdministration.addIndicator", "indicators are the whole city's"),
            Map.entry("forms.FormAdministration.publish", "forms are the whole city's"),
            Map.entry("forms.FormAdministration.withdraw", "forms are the whole city's"),
            Map.entry(
                    "supplies.StockReading.sources",
                    "answers with the accounts of the caller's units and of those above"),
            Map.entry(
                    "supplies.StockReading.losses",
                    "answers with the accounts of the caller's units and of those above"),
            Map.entry("supplies.StockReading.known", "says which place a code is; what it holds is refused"),
            Map.entry("duty.Posts.kinds", "what is worn at which kind of post is the same for the whole city"),
            Map.entry("supplies.TransferReading.stores", "one may send to any store of the city"),
            Map.entry("supplies.PaperTerms.inForce", "the term is the whole city's"),
            Map.entry("supplies.RequisitionReading.stores", "one may ask any store of the city"),
            Map.entry("items.Catalogue.items", "the catalogue is the whole city's"),
            Map.entry("allocation.AllocationPreview.claimants", "answers with the units below the caller's own"),
            Map.entry("desk.Desk.hasRead", "answers for the caller herself"),
            Map.entry("desk.Desk.latest", "an issue is read by every unit it was sent to"),
            Map.entry("briefings.BriefingArchive.latestIssued", "an issue is read by every unit it was sent to"),
            Map.entry("briefings.BriefingRegister.ownStep", "answers for the caller herself"),
            Map.entry("briefings.BriefingRegister.page", "an issue is read by every unit it was sent to"),
            Map.entry("desk.Instructions.answerable", "keeps of a list what the caller may answer"),
            Map.entry("exchange.ReportSheets.forms", "what a form asks is the same for every unit"),
            Map.entry("desk.Instructions.received", "issues that were sent to the caller's units"));

    interface Work {
        void run() throws Exception;
    }

    void refuses(String method, Work work) {
        refused.put(method, () -> {
            work.run();
            return null;
        });
    }

    private void reporting() {
        Submission submission = new Submission(w.report, Map.of(), Map.of(), null, RevisionSource.PAGE);
        SheetUpload upload = new SheetUpload(new byte[1], "a.csv", "BENEFITS", w.foreign, w.date);
        DailyReports daily = get(DailyReports.class);
        Reviewing reviewing = get(Reviewing.class);
        ReportSheets sheets = get(ReportSheets.class);
        refuses("reporting.DailyReports.entry", () -> daily.entry(w.report, KnownAt.LATEST));
        refuses("reporting.DailyReports.check", () -> daily.check(w.report, Map.of()));
        refuses(
                "reporting.DailyReports.checkAll",
                () -> daily.checkAll(w.date, List.of(new Entered(w.asked().get(0), Map.of(), ""))));
        refuses(
                "reporting.DailyReports.submitAll",
                () -> daily.submitAll(w.date, List.of(new Entered(w.asked().get(0), Map.of(), "")), null));
        refuses("reporting.DailyReports.saveDraft", () -> daily.saveDraft(new Draft(w.report, Map.of(), Map.of(), 0)));
        refuses("reporting.DailyReports.submit", () -> daily.submit(submission));
        refuses("reporting.Reviewing.accept", () -> reviewing.accept(w.revision));
        refuses("reporting.Reviewing.acceptAll", () -> reviewing.acceptAll(Set.of(w.revision)));
        refuses("reporting.Reviewing.giveBack", () -> reviewing.giveBack(w.revision, "reason"));
        hidden.put("reporting.Reviewing.explanations", () -> reviewing.explanations(Set.of(w.revision)));
        refuses("exchange.ReportSheets.template", () -> sheets.template("BENEFITS", w.foreign, w.date, KnownAt.LATEST));
        refuses("exchange.ReportSheets.receive", () -> sheets.receive(upload));
        refuses("exchange.ReportSheets.preview", () -> sheets.preview(w.upload));
        refuses("exchange.ReportSheets.remarks", () -> sheets.remarks(w.upload));
        refuses("exchange.ReportSheets.discard", () -> sheets.discard(w.upload));
        refuses("exchange.ReportSheets.confirm", () -> sheets.confirm(w.upload, null));
        hidden.put(
                "reporting.Reviewing.queue",
                () -> reviewing.queue(KnownAt.LATEST, new Page<>(null, 100)).stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
    }

    private void reading() {
        FigureQuery query = new FigureQuery(Set.of("BENEFIT_PERSONS_NEW"), Set.of(w.foreign), w.date, KnownAt.LATEST);
        Figures figures = get(Figures.class);
        ReportBook book = get(ReportBook.class);
        FiledReports filed = get(FiledReports.class);
        SupervisionBoard board = get(SupervisionBoard.class);
        refuses("reporting.Figures.values(FigureQuery)", () -> figures.values(query));
        refuses("reporting.Figures.values(List)", () -> figures.values(List.of(query)));
        refuses(
                "reporting.Figures.evidence(String, long, LocalDate, KnownAt)",
                () -> figures.evidence("BENEFIT_PERSONS_NEW", w.foreign, w.date, KnownAt.LATEST));
        hidden.put(
                "reporting.Figures.evidence(Collection, String)",
                () -> figures.evidence(Set.of(w.revision), "BENEFIT_PERSONS_NEW")
                        .submissions());
        refuses("reporting.FiledReports.of", () -> filed.of(Set.of(w.foreign), Set.of(w.date), KnownAt.LATEST));
        refuses("reporting.FiledReports.compared", () -> filed.compared(w.asked(), w.date, KnownAt.LATEST));
        refuses(
                "reporting.FiledReports.figures",
                () -> filed.figures("BENEFITS", Set.of(w.foreign), w.date, KnownAt.LATEST));
        refuses("reporting.ReportBook.history", () -> book.history(w.report, KnownAt.LATEST));
        refuses("reporting.ReportBook.ofUnit", () -> book.ofUnit(w.foreign, w.date, KnownAt.LATEST));
        refuses("reporting.ReportBook.figures", () -> book.figures(w.report, KnownAt.LATEST));
        refuses("reporting.ReportBook.standing", () -> book.standing(w.report, KnownAt.LATEST));
        refuses("verdicts.SupervisionBoard.board", () -> board.board(w.foreign, w.date, KnownAt.LATEST));
        refuses("verdicts.SupervisionBoard.wanting", () -> board.wanting(w.foreign, List.of(w.date)));
        refuses("verdicts.SupervisionBoard.remind", () -> board.remind(w.date, Set.of(w.report)));
        refuses("verdicts.SupervisionBoard.told", () -> board.told(w.board()));
        hidden.put(
                "verdicts.SupervisionBoard.root",
                () -> Stream.of(board.root(w.foreign))
                        .filter(unit -> unit.getId() == w.foreign)
                        .toList());
        refuses("verdicts.SupervisionBoard.reminded", () -> board.reminded(w.report));
        hidden.put(
                "reporting.ReportBook.list",
                () -> book
                        .list(new ReportFilter(null, null, w.date, w.date, null), KnownAt.LATEST, new Page<>(null, 100))
                        .stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
        hidden.put(
                "reporting.Figures.receipts",
                () -> figures.receipts(Set.of(w.revision)).values());
        hidden.put(
                "verdicts.Verdicts.inTime",
                () ->
                        get(Verdicts.class)
                                .inTime(w.date.minusDays(1), KnownAt.LATEST, List.of(UnitKind.values()))
                                .stream()
                                .filter(row -> row.unitId() == w.foreign)
                                .toList());
        hidden.put(
                "verdicts.Verdicts.verdicts",
                () ->
                        get(Verdicts.class)
                                .verdicts(w.date.minusDays(1), KnownAt.LATEST, List.of(UnitKind.values()))
                                .stream()
                                .filter(row -> row.unitId() == w.foreign)
                                .toList());
    }
}
