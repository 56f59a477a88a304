package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.fangxian.audit.AuditFilter;
import org.fangxian.audit.AuditRow;
import org.fangxian.shared.AuditEntry;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Accounts at their boundary: who opens, changes and closes them, and what follows at once. */
@ArquillianTest
class AdministrationIT extends OnAdministration {
    @Test
    void aNewAccountSignsInWithItsOneTimePasswordAndMustChooseItsOwn() throws Exception {
        IssuedSecret issued = keeper(() -> administration.open(newAccount("new.comer", CITY, false)));

        assertThat(signIn.withPassword("new.comer", issued.secret())).contains("new.comer");
        assertThat(signIn.account("new.comer").orElseThrow().isMustChangePassword())
                .isTrue();
        assertThatThrownBy(() -> keeper(() -> administration.open(newAccount("new.comer", CITY, false))))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void aDisabledAccountHasNoRoleAndItsTokenIsWorthNothing() throws Exception {
        long id = open("leaving.one");
        grant(id, Roles.REPORTER, COUNTY, "");
        String token = keeper(() -> administration.issueToken(id, "system"));
        assertThat(signIn.roles("leaving.one")).containsExactly(Roles.REPORTER);
        assertThat(signIn.withToken(token)).contains("leaving.one");

        keeper(() -> enable(id, false));

        assertThat(signIn.roles("leaving.one")).isEmpty();
        assertThat(signIn.withToken(token)).isEmpty();
    }

    @Test
    void aRevokedTokenIsWorthNothing() throws Exception {
        long id = open("token.one");
        String token = keeper(() -> administration.issueToken(id, "system"));
        long tokenId = keeper(() -> administration.account(id)).tokens().get(0).id();

        keeper(() -> {
            administration.revokeToken(tokenId);
            return null;
        });

        assertThat(signIn.withToken(token)).isEmpty();
    }

    @Test
    void aCountysSecurityAdministratorNeitherSeesNorTouchesTheCitysAccounts() throws Exception {
        List<AccountRow> seen = asCounty(() -> administration.page("", "", 1000));
        assertThat(seen).extracting(AccountRow::name).contains("units.county").doesNotContain("signer.city");

        long signer = id("signer.city");
        assertOutside(() -> asCounty(() -> administration.resetPassword(signer)));
        assertOutside(() -> asCounty(() -> {
            grants.grant(order(id("units.county"), Roles.REPORTER, OTHER_COUNTY, ""));
            return null;
        }));
    }

    @Test
    void anAccountOfTheCityIsOutOfACountysReachBeforeItHoldsAnything() throws Exception {
        long id = open("city.fresh");
        assertThat(asCounty(() -> administration.page("city.fresh", "", 10))).isEmpty();
        assertOutside(() -> asCounty(() -> administration.issueToken(id, "system")));
        assertOutside(() -> asCounty(() -> administration.resetPassword(id)));
        assertOutside(() -> asCounty(() -> administration.describe(id, 0, who("mine", COUNTY))));
    }

    @Test
    void aCountySeesWhoActsForItAndKeepsOnlyItsOwnAccounts() throws Exception {
        long id = open("city.visitor");
        grant(id, Roles.REPORTER, COUNTY, "");
        assertThat(asCounty(() -> administration.page("city.visitor", "", 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.kept()).isFalse());
        assertThat(asCounty(() -> administration.page("units.county", "", 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.kept()).isTrue());
    }

    @Test
    void aNewPasswordEndsSessionsAndTokens() throws Exception {
        long id = open("reset.one");
        String token = keeper(() -> administration.issueToken(id, "system"));
        int before = epoch("reset.one");

        String password = keeper(() -> administration.resetPassword(id));
        assertThat(signIn.withToken(token)).isEmpty();
        assertThat(epoch("reset.one")).isGreaterThan(before);

        int given = epoch("reset.one");
        signIn.changePassword("reset.one", password, "one of my own");
        assertThat(epoch("reset.one")).isGreaterThan(given);
    }

    @Test
    void disablingEndsSessionsForGood() throws Exception {
        long id = open("back.again");
        int before = epoch("back.again");
        keeper(() -> enable(id, false));
        keeper(() -> enable(id, true));
        assertThat(epoch("back.again")).isGreaterThan(before);
    }

    @Test
    void signInsStandUnderTheAccountTheRefusedOnesToo() throws Exception {
        IssuedSecret issued = keeper(() -> administration.open(newAccount("trail.two", CITY, false)));
        signIn.withPassword("trail.two", "wrong");
        signIn.withPassword("trail.two", issued.secret());
        signIn.withPassword("nobody.of.that.name", "wrong");

        assertThat(trail("trail.two", "accounts.signIn"))
                .extracting(row -> row.entry().getResult())
                .containsExactly(AuditEntry.Result.DONE, AuditEntry.Result.REFUSED);
        assertThat(trail("trail.two", "accounts.signIn"))
                .allMatch(row ->
                        !row.entry().getAddress().isEmpty() && row.entry().getUnitId() != null);
        assertThat(trail("nobody.of.that.name", "accounts.signIn"))
                .singleElement()
                .satisfies(row -> assertThat(row.entry().getUnitId()).isNull());
    }

    @Test
    void whatTheFieldsCannotHoldIsRefusedInWords() throws Exception {
        refused("accounts.displayName.long", () -> who("x".repeat(51), CITY));
        refused("accounts.displayName.missing", () -> who(" ", CITY));
        refused("accounts.email.malformed", () -> new AccountDescription("name", "x".repeat(200) + "@b", 1));
        refused("accounts.email.malformed", () -> new AccountDescription("name", "nowhere", 1));
        long id = open("long.label");
        refused("accounts.token.label.malformed", () -> keeper(() -> administration.issueToken(id, "x".repeat(101))));
    }

    @Test
    void ofTwoWhoOpenOneNameAtOnceOneIsToldThatItIsTaken() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "at.once." + round;
            assertThat(atOnce(() -> keeper(() -> administration.open(newAccount(name, CITY, true)))))
                    .containsExactly("accounts.name.taken");
        }
    }

    private int epoch(String name) {
        return signIn.account(name).orElseThrow().sessionEpoch();
    }

    private Void enable(long id, boolean enabled) {
        administration.enable(id, enabled);
        return null;
    }

    private List<AuditRow> trail(String account, String action) throws Exception {
        AuditFilter filter = new AuditFilter(account, action, null, null, null);
        return as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(filter, Long.MAX_VALUE, 1000));
    }
}
