package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.fangxian.shared.CityTime;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** Rights at their boundary: who gives them to whom, for how long, and once. */
@ArquillianTest
class GrantingIT extends OnAdministration {
    @Test
    void aGrantThatIsTakenBackTheDayItWasGivenHoldsNoLonger() throws Exception {
        long id = open("short.grant");
        grant(id, Roles.REPORTER, COUNTY, "");
        long grantId = keeper(() -> administration.account(id))
                .account()
                .grants()
                .get(0)
                .id();

        keeper(() -> {
            grants.end(grantId);
            return null;
        });

        assertThat(signIn.roles("short.grant")).isEmpty();
    }

    @Test
    void nobodyWidensTheirOwnRights() {
        refused("accounts.grant.own", () -> grant(id("keeper.city"), Roles.SIGNER, CITY, ""));
    }

    @Test
    void theSameRightIsNotGivenTwice() throws Exception {
        long id = open("twice.one");
        grant(id, Roles.REPORTER, COUNTY, "");
        refused("accounts.grant.twice", () -> grant(id, Roles.REPORTER, COUNTY, ""));
    }

    @Test
    void whoReadsTheAuditTrailKeepsNeitherAccountsNorTheSystem() throws Exception {
        long id = open("third.administrator");
        grant(id, Roles.AUDIT_ADMIN, CITY, "");
        refused("accounts.grant.apart", () -> grant(id, Roles.SYSTEM_ADMIN, COUNTY, ""));
    }

    @Test
    void aDeputyStandsInForATimeAndOnlyForSomebodyWhoHoldsTheRole() throws Exception {
        long id = open("deputy.one");
        refused("accounts.grant.deputyWithoutEnd", () -> grant(id, Roles.SIGNER, CITY, "signer.city"));
        refused("accounts.grant.nothingToStandInFor", () -> standIn(id, Roles.CHECKER));
        standIn(id, Roles.SIGNER);
        GrantRow given =
                keeper(() -> administration.account(id)).account().grants().get(0);
        assertThat(given.deputyFor()).isEqualTo("signer.city");
    }

    @Test
    void aCountysAccountRisesOnlyOutOfTheHandsOfThoseWhoKeptIt() throws Exception {
        IssuedSecret issued = asCounty(() -> administration.open(newAccount("rising.one", COUNTY, false)));
        long id = issued.accountId();
        String token = asCounty(() -> administration.issueToken(id, "system"));
        refused("accounts.grant.beyondUnit", () -> grant(id, Roles.SIGNER, CITY, ""));

        String password = keeper(() -> administration.describe(id, version(id), who("Rising", CITY)));
        grant(id, Roles.SIGNER, CITY, "");

        assertThat(signIn.withToken(token)).isEmpty();
        assertThat(signIn.withPassword("rising.one", issued.secret())).isEmpty();
        assertThat(signIn.withPassword("rising.one", password)).contains("rising.one");
        refused(
                "accounts.unit.heldOutside",
                () -> keeper(() -> administration.describe(id, version(id), who("Rising", COUNTY))));
    }

    @Test
    void ofTwoWhoGrantTheSameAtOnceOneIsToldThatItIsThere() throws Exception {
        long id = open("granted.at.once");
        assertThat(atOnce(() -> {
                    grant(id, Roles.REPORTER, COUNTY, "");
                    return null;
                }))
                .containsExactly("accounts.grant.twice");
    }

    private void standIn(long id, String role) throws Exception {
        LocalDate today = CityTime.today(clock);
        long city = structure.byCode(CITY).orElseThrow().getId();
        keeper(() -> {
            grants.grant(new GrantRole(id, role, city, new Validity(today, today.plusDays(7)), "signer.city"));
            return null;
        });
    }
}
