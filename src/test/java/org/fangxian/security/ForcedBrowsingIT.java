package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.accounts.Roles;
import org.junit.jupiter.api.Test;

/** Every page by its address, asked for by every role: opened to those whom the table names and to nobody else. */
class ForcedBrowsingIT {
    /** An account of each role. */
    private static final Map<String, String> ACCOUNTS = Map.ofEntries(
            Map.entry(Roles.REPORTER, "zhen"),
            Map.entry(Roles.REVIEWER, "shenhe"),
            Map.entry(Roles.EDITOR, "bianji"),
            Map.entry(Roles.CHECKER, "hegao"),
            Map.entry(Roles.SIGNER, "qianfa"),
            Map.entry(Roles.LEADER, "lingdao"),
            Map.entry(Roles.LOGISTICS, "houqin"),
            Map.entry(Roles.PERSONNEL, "renshi"),
            Map.entry(Roles.WELFARE, "guanai"),
            Map.entry(Roles.SYSTEM_ADMIN, "admin"),
            Map.entry(Roles.SECURITY_ADMIN, "anquan"),
            Map.entry(Roles.AUDIT_ADMIN, "shenji"));

    /** Opens no page: lets its holder take along what her other roles let her see. */
    private static final Set<String> WITHOUT_PAGES = Set.of(Roles.EXPORTER);

    private static final Set<String> EVERYBODY = new TreeSet<>(ACCOUNTS.keySet());
    private static final Set<String> REPORTS =
            Set.of(Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER);

    /** Who may open a page. */
    private static final Map<String, Set<String>> MAY = new TreeMap<>(Map.ofEntries(
            Map.entry("/accounts/account.xhtml", Set.of(Roles.SECURITY_ADMIN)),
            Map.entry("/accounts/accounts.xhtml", Set.of(Roles.SECURITY_ADMIN)),
            Map.entry("/accounts/factor.xhtml", EVERYBODY),
            Map.entry("/accounts/password.xhtml", EVERYBODY),
            Map.entry("/accounts/sessions.xhtml", EVERYBODY),
            Map.entry("/allocation/sharing.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/arrival.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/requisitions.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/requisition.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/donations.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/donation.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/donate.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/request.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/emergency.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/counts.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/count.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/counting.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/variance.xhtml", Set.of(Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/supplies/newcount.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/consume.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/loss.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/return.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/usage.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/stores.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/ship.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/transfer.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/transfers.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/card.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/document.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/documents.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/issue.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/receipt.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/supplies/stock.xhtml", Set.of(Roles.LOGISTICS)),
            Map.entry("/audit/audit.xhtml", Set.of(Roles.AUDIT_ADMIN)),
            Map.entry("/audit/chain.xhtml", Set.of(Roles.AUDIT_ADMIN)),
            Map.entry("/briefings/briefing.xhtml", Set.of(Roles.EDITOR, Roles.CHECKER, Roles.SIGNER)),
            Map.entry("/briefings/briefings.xhtml", Set.of(Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER)),
            Map.entry("/briefings/settings.xhtml", Set.of(Roles.EDITOR, Roles.SYSTEM_ADMIN)),
            Map.entry("/desk/desk.xhtml", REPORTS),
            Map.entry("/desk/instructions.xhtml", Set.of(Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.LEADER)),
            Map.entry("/desk/received.xhtml", Set.of(Roles.REPORTER, Roles.REVIEWER, Roles.LEADER)),
            Map.entry("/divisions/comparison.xhtml", Set.of(Roles.SYSTEM_ADMIN)),
            Map.entry("/divisions/divisions.xhtml", EVERYBODY),
            Map.entry("/divisions/editions.xhtml", Set.of(Roles.SYSTEM_ADMIN)),
            Map.entry("/exchange/sheets.xhtml", Set.of(Roles.REPORTER)),
            Map.entry("/forms/forms.xhtml", EVERYBODY),
            Map.entry("/forms/indicators.xhtml", EVERYBODY),
            Map.entry("/notices/inbox.xhtml", EVERYBODY),
            Map.entry("/organisation/unassigned.xhtml", Set.of(Roles.LEADER, Roles.SYSTEM_ADMIN)),
            Map.entry("/organisation/units.xhtml", EVERYBODY),
            Map.entry("/reporting/archive.xhtml", REPORTS),
            Map.entry("/reporting/entry.xhtml", Set.of(Roles.REPORTER)),
            Map.entry("/reporting/report.xhtml", REPORTS),
            Map.entry("/reporting/reports.xhtml", REPORTS),
            Map.entry("/reporting/reviews.xhtml", Set.of(Roles.REVIEWER)),
            Map.entry("/search/search.xhtml", EVERYBODY),
            Map.entry("/today/today.xhtml", EVERYBODY),
            Map.entry(
                    "/verdicts/board.xhtml",
                    Set.of(Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER))));

    /** Open to those who did not sign in; whoever did is led home. */
    private static final Set<String> BEFORE_SIGN_IN = Set.of("/login.xhtml", "/code.xhtml");

    /** Open to everybody, signed in or not. */
    private static final Set<String> PUBLIC = Set.of("/public/gifts.xhtml");

    private static final String GIFTS = "/supplies/donations.xhtml?state=PUBLISHED";
    private static final String TOWN = "?form=RETURNEES&unit=511011100&date=2020-02-09";

    private final DemoPortal portal = DemoPortal.shared();
    private final Map<String, PortalSession> sessions = new HashMap<>();

    ForcedBrowsingIT() throws IOException {
        for (Map.Entry<String, String> account : ACCOUNTS.entrySet()) {
            sessions.put(account.getKey(), new PortalSession(portal, account.getValue()));
        }
    }

    @Test
    void everyPageHasALineInTheTableAndEveryRoleAnAccount() {
        assertThat(Stream.of(MAY.keySet(), BEFORE_SIGN_IN, PUBLIC).flatMap(Set::stream))
                .containsExactlyInAnyOrderElementsOf(Pages.all());
        assertThat(Stream.concat(ACCOUNTS.keySet().stream(), WITHOUT_PAGES.stream()))
                .containsExactlyInAnyOrderElementsOf(Roles.GRANTABLE);
    }

    @Test
    void aPageOpensForTheRolesThatMayAndAnswers403ToTheOthers() throws IOException {
        Map<String, String> addresses = addresses();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Set<String>> page : MAY.entrySet()) {
            for (String role : EVERYBODY) {
                int expected = page.getValue().contains(role) ? 200 : 403;
                var answer = sessions.get(role).get(page.getKey() + addresses.getOrDefault(page.getKey(), ""));
                Told.by(page.getKey(), answer);
                if (answer.statusCode() != expected) {
                    wrong.add(page.getKey() + " " + role + " " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** What an address may say without naming anything that belongs to a unit. */
    private static final Set<String> OF_NO_UNIT =
            Set.of("next", "known", "form", "date", "q", "result", "show", "state", "overdue", "before");

    @Test
    void whatBelongsToAForeignUnitIsRefusedByEveryPageThatTakesItsIdAndWhatThereIsNotIsNotFound() throws IOException {
        PortalSession town = sessions.get(Roles.REPORTER);
        PortalSession county = new PortalSession(portal, "dongxing.sh");
        PortalSession stores = new PortalSession(portal, "dongxing.hq");
        Map<String, PortalSession> askers = askers(
                "/reporting/reports.xhtml?unit=511025100",
                town,
                "/reporting/entry.xhtml?form=RETURNEES&date=2020-02-09&unit=511025100",
                town,
                "/reporting/report.xhtml?form=RETURNEES&date=2020-02-09&unit=511025100",
                town,
                "/verdicts/board.xhtml?unit=511025",
                county,
                "/briefings/briefing.xhtml" + first(Roles.EDITOR, "/briefings/briefings.xhtml", "briefing"),
                town,
                "/accounts/account.xhtml" + first(Roles.SECURITY_ADMIN, "/accounts/accounts.xhtml", "account"),
                county,
                "/supplies/card.xhtml" + first(Roles.LOGISTICS, "/supplies/stock.xhtml", "card"),
                stores,
                "/supplies/document.xhtml" + transfer(),
                stores,
                "/supplies/transfer.xhtml" + transfer(),
                stores,
                "/supplies/arrival.xhtml" + transfer(),
                stores,
                "/supplies/requisition.xhtml" + requisition(),
                stores,
                "/supplies/donation.xhtml" + first(Roles.LOGISTICS, GIFTS, "donation"),
                stores,
                "/supplies/count.xhtml" + count(),
                stores,
                "/supplies/counting.xhtml" + count(),
                stores,
                "/divisions/comparison.xhtml?edition=1",
                county);
        for (Map.Entry<String, PortalSession> asked : askers.entrySet()) {
            Told.by(asked.getKey(), 403, asked.getValue().get(asked.getKey()));
        }
        Told.by("no unit", 404, town.get("/reporting/reports.xhtml?unit=999999"));
        Told.by("no issue", 404, town.get("/desk/desk.xhtml?id=999999"));
        Set<String> taking = new TreeSet<>();
        for (String page : Pages.all()) {
            if (!OF_NO_UNIT.containsAll(Pages.parameters(page))) {
                taking.add(page);
            }
        }
        Set<String> covered = askers.keySet().stream()
                .map(address -> address.replaceFirst("\\?.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        // issues are there for everybody who reads reports, and the command structure for everybody; a list of stock
        // that is
        // narrowed to a foreign store is empty (BoundariesIT)
        covered.addAll(Set.of("/desk/desk.xhtml", "/organisation/units.xhtml", "/supplies/stock.xhtml"));
        assertThat(covered).isEqualTo(taking);
    }

    @Test
    void whoDidNotSignInIsLedToTheSignInFromEveryPage() throws IOException {
        for (String page : MAY.keySet()) {
            assertThat(portal.process()
                            .get(page)
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .as(page)
                    .contains("/login.xhtml?next=");
        }
    }

    @Test
    void nothingOfTheWarIsReadThatIsNoPage() throws IOException {
        PortalSession administrator = sessions.get(Roles.SYSTEM_ADMIN);
        List<String> addresses = new ArrayList<>(Pages.sources());
        addresses.addAll(List.of(
                "/web-inf/web.xml",
                "/WEB-INF;x/web.xml",
                "/today/..;/WEB-INF/web.xml",
                "/WEB-INF/classes/META-INF/persistence.xml",
                "/META-INF/MANIFEST.MF",
                "/..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=WEB-INF",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml.xhtml",
                "/jakarta.faces.resource/template.xhtml.xhtml?ln=../WEB-INF",
                "/faces/today/today.xhtml",
                "/today/today.xhtml/",
                "/today/today.xhtml.bak",
                "/today/",
                "/resources/"));
        for (String address : addresses) {
            Told.by(address, 404, administrator.get(address));
        }
    }

    /** Of those that show one of many: which. */
    private Map<String, String> addresses() throws IOException {
        return Map.ofEntries(
                Map.entry("/briefings/briefing.xhtml", first(Roles.EDITOR, "/briefings/briefings.xhtml", "briefing")),
                Map.entry(
                        "/accounts/account.xhtml", first(Roles.SECURITY_ADMIN, "/accounts/accounts.xhtml", "account")),
                Map.entry("/supplies/card.xhtml", first(Roles.LOGISTICS, "/supplies/stock.xhtml", "card")),
                Map.entry("/supplies/document.xhtml", transfer()),
                Map.entry("/supplies/transfer.xhtml", transfer()),
                Map.entry("/supplies/arrival.xhtml", transfer()),
                Map.entry("/supplies/requisition.xhtml", requisition()),
                Map.entry("/supplies/count.xhtml", count()),
                Map.entry("/supplies/counting.xhtml", count()),
                Map.entry("/supplies/donation.xhtml", first(Roles.LOGISTICS, GIFTS, "donation")),
                Map.entry("/reporting/entry.xhtml", TOWN),
                Map.entry("/reporting/report.xhtml", TOWN));
    }

    /** At Longchang's store. */
    private String count() throws IOException {
        return first(Roles.LOGISTICS, "/supplies/counts.xhtml?state=COUNTING", "count");
    }

    /** Of the city's hospital. */
    private String requisition() throws IOException {
        return first(Roles.LOGISTICS, "/supplies/requisitions.xhtml?state=REJECTED", "requisition");
    }

    private String transfer() throws IOException {
        return first(Roles.LOGISTICS, "/supplies/transfers.xhtml?show=OVERDUE", "transfer");
    }

    /** @param all addresses, each with its asker after it */
    private static Map<String, PortalSession> askers(Object... all) {
        Map<String, PortalSession> askers = new TreeMap<>();
        for (int i = 0; i < all.length; i += 2) {
            askers.put((String) all[i], (PortalSession) all[i + 1]);
        }
        return askers;
    }

    private String first(String role, String list, String page) throws IOException {
        Matcher id = Pattern.compile(page + "\\.xhtml(\\?(?:id|location|number)=[^\"]+)")
                .matcher(new String(sessions.get(role).get(list).body()));
        assertThat(id.find()).as(list).isTrue();
        return id.group(1).replace("&amp;", "&");
    }
}
