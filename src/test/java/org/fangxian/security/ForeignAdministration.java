package org.fangxian.security;

import static org.fangxian.security.ForeignWorld.get;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
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
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.shared.Purpose;

/** The cases of accounts and grants, of who answers for what, of the audit trail, of reminders, and of editions. */
final class ForeignAdministration {
    private final ForeignCases cases;
    private final ForeignWorld w;

    ForeignAdministration(ForeignCases cases, ForeignWorld world) {
        this.cases = cases;
        this.w = world;
    }

    /** Adds them. */
    void add() {
        administration();
        editions();
    }

    private void administration() {
        AccountAdministration accounts = get(AccountAdministration.class);
        Grants grants = get(Grants.class);
        Responsibilities responsibilities = get(Responsibilities.class);
        AuditReading audit = get(AuditReading.class);
        AuditFilter all = new AuditFilter("", "", null, null, null);
        Responsible somebody = new Responsible("name", "post", "contact", "0832-5550000", "0832-5550001");
        cases.refuses("accounts.AccountAdministration.account", () -> accounts.account(w.account));
        AccountDescription foreign = new AccountDescription("name", "", w.foreign);
        cases.refuses(
                "accounts.AccountAdministration.open",
                () -> accounts.open(new NewAccount("foreign.new", foreign, false)));
        cases.refuses("accounts.AccountAdministration.describe", () -> accounts.describe(w.account, 0, foreign));
        cases.refuses("accounts.AccountAdministration.enable", () -> accounts.enable(w.account, false));
        cases.refuses("accounts.AccountAdministration.resetPassword", () -> accounts.resetPassword(w.account));
        AccountSafety safety = get(AccountSafety.class);
        cases.refuses("accounts.AccountSafety.unlock", () -> safety.unlock(w.account));
        cases.refuses("accounts.AccountSafety.resetFactor", () -> safety.resetFactor(w.account));
        cases.refuses("accounts.AccountSafety.closedAddresses", safety::closedAddresses);
        cases.refuses("accounts.AccountSafety.release", () -> safety.release("10.1.2.3"));
        cases.refuses("accounts.AccountAdministration.issueToken", () -> accounts.issueToken(w.account, "label"));
        cases.refuses("accounts.AccountAdministration.revokeToken", () -> accounts.revokeToken(w.token));
        cases.refuses(
                "accounts.Grants.grant",
                () -> grants.grant(new GrantRole(w.account, Roles.REPORTER, w.foreign, Validity.since(w.date), "")));
        cases.refuses("accounts.Grants.end", () -> grants.end(w.grant));
        cases.refuses(
                "organisation.Responsibilities.name",
                () -> responsibilities.name(
                        new NameResponsible(Node.unit(w.foreign), somebody, NameResponsible.NOBODY)));
        cases.refuses(
                "organisation.Responsibilities.showContactPhone",
                () -> responsibilities.showContactPhone(Node.unit(w.foreign), new Purpose("purpose")));
        cases.refuses(
                "organisation.Responsibilities.takeContacts",
                () -> responsibilities.takeContacts(w.foreign, new Purpose("purpose")));
        reminders();
        chain();
        cases.hidden.put(
                "accounts.AccountAdministration.page",
                () -> accounts.page("", "", 100).stream()
                        .filter(row -> row.id() == w.account)
                        .toList());
        cases.hidden.put(
                "audit.AuditReading.page",
                () -> audit.page(all, Long.MAX_VALUE, 100).stream()
                        .filter(row ->
                                row.entry().getUnitId() != null && row.entry().getUnitId() == w.foreign)
                        .toList());
        cases.hidden.put(
                "organisation.Responsibilities.unassigned",
                () -> responsibilities.unassigned(NodeKind.UNIT, "", 5000).stream()
                        .filter(row -> row.unitId() == w.foreign)
                        .toList());
    }

    /** There is one chain, of the whole city. */
    private void chain() {
        AuditChain chain = get(AuditChain.class);
        Verification begun = new Verification(0, 0, "", 0, "", null, null);
        cases.refuses("audit.AuditChain.state", chain::state);
        cases.refuses("audit.AuditChain.begin", chain::begin);
        cases.refuses("audit.AuditChain.goOn", () -> chain.goOn(begun));
        cases.refuses("audit.AuditChain.purge", () -> chain.purge(w.date.minusYears(1)));
    }

    private void reminders() {
        Reminders reminders = get(Reminders.class);
        Message message = new Message("topic", "subject", "body", "/");
        cases.refuses("notices.Reminders.toUnit", () -> reminders.toUnit(w.foreign, Roles.REPORTER, message));
        cases.refuses(
                "notices.Reminders.toUnits",
                () -> reminders.toUnits(Roles.REPORTER, Map.of(w.own, message, w.foreign, message)));
        cases.refuses("notices.Reminders.told", () -> reminders.told(w.foreign, Set.of(ForeignWorld.TOPIC)));
        cases.refuses("notices.Reminders.about", () -> reminders.about(w.foreign, ForeignWorld.TOPIC));
        cases.refuses(
                "notices.Reminders.toldWithin",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.foreign), Set.of(ForeignWorld.TOPIC)));
        Set<String> topic = Set.of(ForeignWorld.TOPIC);
        cases.hidden.put("notices.Reminders.told/foreign topic", () -> reminders.told(w.own, topic));
        cases.controls.put("notices.Reminders.told/foreign topic", () -> reminders.told(w.foreign, topic));
        cases.hidden.put("notices.Reminders.about/foreign topic", () -> reminders.about(w.own, ForeignWorld.TOPIC));
        cases.controls.put(
                "notices.Reminders.about/foreign topic", () -> reminders.about(w.foreign, ForeignWorld.TOPIC));
        cases.hidden.put(
                "notices.Reminders.toldWithin/foreign topic",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.own), topic));
        cases.controls.put(
                "notices.Reminders.toldWithin/foreign topic",
                () -> reminders.toldWithin(Duration.ofDays(1), Set.of(w.foreign), topic));
    }

    /** Editions are the whole city's: a county's administrator keeps none. */
    private void editions() {
        EditionKeeping keeping = get(EditionKeeping.class);
        SuccessionKeeping successions = get(SuccessionKeeping.class);
        SuccessionFilter filter = new SuccessionFilter(1, null, false, false, "");
        cases.refuses("divisions.EditionKeeping.editions", keeping::editions);
        cases.refuses(
                "divisions.EditionKeeping.receive",
                () -> keeping.receive(new EditionUpload(new byte[1], "a.csv", w.date, "source")));
        cases.refuses("divisions.EditionKeeping.step", () -> keeping.step(1));
        cases.refuses(
                "divisions.EditionInForce.putInForce",
                () -> get(EditionInForce.class).putInForce(1, w.date));
        cases.refuses("divisions.EditionKeeping.discard", () -> keeping.discard(1));
        cases.refuses("divisions.SuccessionKeeping.edition", () -> successions.edition(1));
        cases.refuses("divisions.SuccessionKeeping.counts", () -> successions.counts(1));
        cases.refuses("divisions.SuccessionKeeping.page", () -> successions.page(filter, null, 1));
        cases.refuses("divisions.SuccessionKeeping.confirm", () -> successions.confirm(1, 0));
        cases.refuses("divisions.SuccessionKeeping.confirmAll", () -> successions.confirmAll(filter));
        cases.refuses(
                "divisions.SuccessionKeeping.redirect", () -> successions.redirect(new Redirect(1, 0, null, false)));
        cases.refuses("divisions.SuccessionKeeping.targets", () -> successions.targets(1, Level.TOWN, ""));
    }
}
