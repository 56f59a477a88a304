package org.fangxian.security;

import static org.fangxian.security.ForeignWorld.get;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.fangxian.accounts.AccountAdministration;
import org.fangxian.accounts.AccountDescription;
import org.fangxian.accounts.AccountSafety;
import org.fangxian.accounts.GrantRole;
import org.fangxian.accounts.Grants;
import org.fangxian.accounts.NewAccount;
import org.fangxian.accounts.Roles;
import org.fangxian.accounts.Validity;
import org.fangxian.audit.AuditChain;
import org.fangxian.audit.AuditFilter;
import org.fangxian.audit.AuditReading;
import org.fangxian.audit.Verification;
import org.fangxian.divisions.Level;
import org.fangxian.divisions.editions.EditionInForce;
import org.fangxian.divisions.editions.EditionKeeping;
import org.fangxian.divisions.editions.EditionUpload;
import org.fangxian.divisions.editions.Redirect;
import org.fangxian.divisions.editions.SuccessionFilter;
import org.fangxian.divisions.editions.SuccessionKeeping;
import org.fangxian.exchange.ReportSheets;
import org.fangxian.exchange.SheetUpload;
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
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
import org.fangxian.shared.Purpose;
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
        administration();
        new ForeignSupplies(this, world).add();
        editions();
    }

    /** Editions are the whole city's: a county's administrator keeps none. */
    private void editions() {
        EditionKeeping keeping = get(EditionKeeping.class);
        SuccessionKeeping successions = get(SuccessionKeeping.class);
        SuccessionFilter filter = new SuccessionFilter(1, null, false, false, "");
        refuses("divisions.EditionKeeping.editions", keeping::editions);
        refuses(
                "divisions.EditionKeeping.receive",
                () -> keeping.receive(new EditionUpload(new byte[1], "a.csv", w.date, "source")));
        refuses("divisions.EditionKeeping.step", () -> keeping.step(1));
        refuses(
                "divisions.EditionInForce.putInForce",
                () -> get(EditionInForce.class).putInForce(1, w.date));
        refuses("divisions.EditionKeeping.discard", () -> keeping.discard(1));
        refuses("divisions.SuccessionKeeping.edition", () -> successions.edition(1));
        refuses("divisions.SuccessionKeeping.counts", () -> successions.counts(1));
        refuses("divisions.SuccessionKeeping.page", () -> successions.page(filter, null, 1));
        refuses("divisions.SuccessionKeeping.confirm", () -> successions.confirm(1, 0));
        refuses("divisions.SuccessionKeeping.confirmAll", () -> successions.confirmAll(filter));
        refuses("divisions.SuccessionKeeping.redirect", () -> successions.redirect(new Redirect(1, 0, null, false)));
        refuses("divisions.SuccessionKeeping.targets", () -> successions.targets(1, Level.TOWN, ""));
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

    private void administration() {
        AccountAdministration accounts = get(AccountAdministration.class);
        Grants grants = get(Grants.class);
        Responsibilities responsibilities = get(Responsibilities.class);
        AuditReading audit = get(AuditReading.class);
        AuditFilter all = new AuditFilter("", "", null, null, null);
        Responsible somebody = new Responsible("name", "post", "contact", "0832-5550000", "0832-5550001");
        refuses("accounts.AccountAdministration.account", () -> accounts.account(w.account));
        AccountDescription foreign = new AccountDescription("name", "", w.foreign);
        refuses(
                "accounts.AccountAdministration.open",
                () -> accounts.open(new NewAccount("foreign.new", foreign, false)));
        refuses("accounts.AccountAdministration.describe", () -> accounts.describe(w.account, 0, foreign));
        refuses("accounts.AccountAdministration.enable", () -> accounts.enable(w.account, false));
        refuses("accounts.AccountAdministration.resetPassword", () -> accounts.resetPassword(w.account));
        AccountSafety safety = get(AccountSafety.class);
        refuses("accounts.AccountSafety.unlock", () -> safety.unlock(w.account));
        refuses("accounts.AccountSafety.resetFactor", () -> safety.resetFactor(w.account));
        refuses("accounts.AccountSafety.closedAddresses", safety::closedAddresses);
        refuses("accounts.AccountSafety.release", () -> safety.release("10.1.2.3"));
        refuses("accounts.AccountAdministration.issueToken", () -> accounts.issueToken(w.account, "label"));
        refuses("accounts.AccountAdministration.revokeToken", () -> accounts.revokeToken(w.token));
        refuses(
                "accounts.Grants.grant",
                () -> grants.grant(new GrantRole(w.account, Roles.REPORTER, w.foreign, Validity.since(w.date), "")));
        refuses("accounts.Grants.end", () -> grants.end(w.grant));
        refuses(
                "organisation.Responsibilities.name",
                () -> responsibilities.name(
                        new NameResponsible(Node.unit(w.foreign), somebody, NameResponsible.NOBODY)));
        refuses(
                "organisation.Responsibilities.showContactPhone",
                () -> responsibilities.showContactPhone(Node.unit(w.foreign), new Purpose("purpose")));
        refuses(
                "organisation.Responsibilities.takeContacts",
                () -> responsibilities.takeContacts(w.foreign, new Purpose("purpose")));
        reminders();
        chain();
        hidden.put(
                "accounts.AccountAdministration.page",
                () -> accounts.page("", "", 100).stream()
                        .filter(row -> row.id() == w.account)
                        .toList());
        hidden.put(
                "audit.AuditReading.page",
                () -> audit.page(all, Long.MAX_VALUE, 100).stream()
                        .filter(row ->
                                row.entry().getUnitId() != null && row.entry().getUnitId() == w.foreign)
                        .toList());
        hidden.put(
                "organisation.Responsibilities.unassigned",
                () -> responsibilities.unassigned(NodeKind.UNIT, "", 5000).stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
    }

    /** There is one chain, of the whole city. */
    private void chain() {
        AuditChain chain = get(AuditChain.class);
        Verification begun = new Verification(0, 0, "", 0, "", null, null);
        refuses("audit.AuditChain.state", chain::state);
        refuses("audit.AuditChain.begin", chain::begin);
        refuses("audit.AuditChain.goOn", () -> chain.goOn(begun));
        refuses("audit.AuditChain.purge", () -> chain.purge(w.date.minusYears(1)));
    }

    private void reminders() {
        Reminders reminders = get(Reminders.class);
        Message message = new Message("topic", "subject", "body", "/");
        refuses("notices.Reminders.toUnit", () -> reminders.toUnit(w.foreign, Roles.REPORTER, message));
        refuses(
                "notices.Reminders.toUnits",
                () -> reminders.toUnits(Roles.REPORTER, Map.of(w.own, message, w.foreign, message)));
        refuses("notices.Reminders.told", () -> reminders.told(w.foreign, Set.of(ForeignWorld.TOPIC)));
        refuses("notices.Reminders.about", () -> reminders.about(w.foreign, ForeignWorld.TOPIC));
        refuses(
                "notices.Reminders.toldWithin",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.foreign), Set.of(ForeignWorld.TOPIC)));
        Set<String> topic = Set.of(ForeignWorld.TOPIC);
        hidden.put("notices.Reminders.told/foreign topic", () -> reminders.told(w.own, topic));
        controls.put("notices.Reminders.told/foreign topic", () -> reminders.told(w.foreign, topic));
        hidden.put("notices.Reminders.about/foreign topic", () -> reminders.about(w.own, ForeignWorld.TOPIC));
        controls.put("notices.Reminders.about/foreign topic", () -> reminders.about(w.foreign, ForeignWorld.TOPIC));
        hidden.put(
                "notices.Reminders.toldWithin/foreign topic",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.own), topic));
        controls.put(
                "notices.Reminders.toldWithin/foreign topic",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.foreign), topic));
    }
}
