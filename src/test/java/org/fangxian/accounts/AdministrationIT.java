package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.accounts.Enrolment.GrantOrder;
import org.fangxian.audit.AuditFilter;
import org.fangxian.audit.AuditReading;
import org.fangxian.audit.AuditRow;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.NamedResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.NodeKind;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.organisation.UnassignedRow;
import org.fangxian.shared.AuditEntry;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.fangxian.shared.EditConflict;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administrators' boundaries: accounts and grants, who answers for what, the audit trail. */
@ArquillianTest
class AdministrationIT {
    private static final String CITY = "511000";
    private static final String COUNTY = "511002";
    private static final String OTHER_COUNTY = "511011";
    private static final Responsible SOMEBODY = new Responsible("Wang", "mayor", "Li", "0832-5550001", "0832-5550002");

    private static final Responsible ANOTHER = new Responsible("Zhao", "mayor", "Li", "0832-5550001", "0832-5550002");

    @Inject
    private AccountAdministration administration;

    @Inject
    private Grants grants;

    @Inject
    private SignIn signIn;

    @Inject
    private Responsibilities responsibilities;

    @Inject
    private AuditReading reading;

    @Inject
    private CommandStructure structure;

    @Inject
    private Enrolment enrolment;

    @Inject
    private Clock clock;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with();
    }

    @BeforeEach
    void enrol() throws Exception {
        Callers.asSystem(() -> {
            if (signIn.account("keeper.city").isEmpty()) {
                enrol("keeper.city", Roles.SECURITY_ADMIN, CITY);
                enrol("keeper.county", Roles.SECURITY_ADMIN, COUNTY);
                enrol("units.county", Roles.SYSTEM_ADMIN, COUNTY);
                enrol("audit.city", Roles.AUDIT_ADMIN, CITY);
                enrol("audit.county", Roles.AUDIT_ADMIN, COUNTY);
                enrol("signer.city", Roles.SIGNER, CITY);
            }
            return null;
        });
    }

    private void enrol(String name, String role, String unit) {
        enrolment.enrol(name, name, "a long password", LocalDate.of(2020, 1, 1), List.of(new GrantOrder(role, unit)));
    }

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

    @Test
    void ofTwoWhoGrantTheSameAtOnceOneIsToldThatItIsThere() throws Exception {
        long id = open("granted.at.once");
        assertThat(atOnce(() -> {
                    grant(id, Roles.REPORTER, COUNTY, "");
                    return null;
                }))
                .containsExactly("accounts.grant.twice");
    }

    /** The keys of the refusals when two do the same at one time. */
    private static List<String> atOnce(Callable<?> work) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<String>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(pool.submit(() -> {
                start.await();
                return refusal(work);
            }));
        }
        start.countDown();
        List<String> refusals = new ArrayList<>();
        for (Future<String> run : runs) {
            refusals.add(run.get());
        }
        pool.shutdown();
        refusals.removeIf(String::isEmpty);
        return refusals;
    }

    private static String refusal(Callable<?> work) throws Exception {
        try {
            work.call();
            return "";
        } catch (DomainException refused) {
            return refused.key();
        }
    }

    @Test
    void twoKeepersWhoNameSomebodyAtOnceDoNotOverwriteEachOther() throws Exception {
        Node node = Node.unit(structure.byCode("511002100").orElseThrow().getId());
        name(node, version(node));
        int seen = version(node);
        name(node, seen, ANOTHER);
        assertThatThrownBy(() -> name(node, seen)).isInstanceOf(EditConflict.class);
        assertThat(responsibilities.of(node).orElseThrow().name()).isEqualTo(ANOTHER.name());
    }

    @Test
    void whenTwoKeepersNameTheFirstResponsibleAtOnceOneIsToldOfTheOther() throws Exception {
        Node node = Node.unit(structure.byCode("511002111").orElseThrow().getId());
        CountDownLatch together = new CountDownLatch(2);
        Callable<Throwable> naming = () -> {
            together.countDown();
            together.await();
            return catchThrowable(() -> name(node, NameResponsible.NOBODY));
        };
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<Throwable>> outcomes = both.invokeAll(List.of(naming, naming));
        both.shutdown();

        assertThat(Stream.of(outcomes.get(0).get(), outcomes.get(1).get()).filter(Objects::nonNull))
                .hasOnlyElementsOfType(EditConflict.class)
                .hasSize(1);
    }

    @Test
    void anAreaWithoutAnybodyIsListedByItsOwnNameAndCode() throws Exception {
        List<UnassignedRow> areas =
                as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.unassigned(NodeKind.AREA, "", 1000));

        assertThat(areas).first().satisfies(county -> {
            assertThat(county.code()).isEqualTo("511002000000");
            assertThat(county.name()).isEqualTo("市中区");
            assertThat(county.above()).isEqualTo("内江市");
        });
        assertThat(areas)
                .allMatch(row -> row.code().startsWith(COUNTY) && row.code().length() == 12);
    }

    @Test
    void theKeeperOfACountyNamesNobodyElsewhere() throws Exception {
        Node elsewhere = Node.area(structure.byCode("511011100").orElseThrow().getPlaceId());
        Node own = Node.area(structure.byCode("511002100").orElseThrow().getPlaceId());
        assertThat(as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.mayName(own)))
                .isTrue();
        assertThat(as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.mayName(elsewhere)))
                .isFalse();
        assertThatThrownBy(() -> name(elsewhere, NameResponsible.NOBODY)).isInstanceOf(OutsideJurisdiction.class);
    }

    @Test
    void aNodeLeavesTheListOfThoseWithoutAnybodyWhenSomebodyIsNamed() throws Exception {
        UnassignedRow first = unassigned("").get(0);
        assertThat(unassigned("")).allMatch(row -> row.code().startsWith(COUNTY));

        name(first.node(), NameResponsible.NOBODY);

        assertThat(unassigned("")).doesNotContain(first);
        assertThat(unassigned(first.code())).allMatch(row -> row.code().compareTo(first.code()) > 0);
    }

    @Test
    void anAuditorReadsTheOwnUnitsAndOnlyTheCitysReadsWhatConcernsNoUnit() throws Exception {
        name(Node.unit(structure.byCode("511002101").orElseThrow().getId()), NameResponsible.NOBODY);
        signIn.withPassword("nobody.at.all", "wrong");
        AuditFilter all = new AuditFilter("", "", null, null, null);

        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(all, Long.MAX_VALUE, 1000)))
                .isNotEmpty()
                .allMatch(row -> row.entry().getUnitId() != null)
                .anyMatch(row -> row.entry().getAction().equals("organisation.responsibleNamed"));
        assertThat(as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(all, Long.MAX_VALUE, 1000)))
                .anyMatch(row -> row.entry().getUnitId() == null);
    }

    @Test
    void aCountysAuditorNarrowsTheTrailToATownAndReachesNoOtherCounty() throws Exception {
        long town = structure.byCode("511002102").orElseThrow().getId();
        name(Node.unit(town), version(Node.unit(town)));
        AuditFilter ofTown = new AuditFilter("", "", town, null, null);
        AuditFilter ofOther = new AuditFilter(
                "", "", structure.byCode(OTHER_COUNTY).orElseThrow().getId(), null, null);

        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(ofTown, Long.MAX_VALUE, 1000)))
                .isNotEmpty()
                .allMatch(row -> Long.valueOf(town).equals(row.entry().getUnitId()));
        assertThat(as("audit.county", Roles.AUDIT_ADMIN, () -> reading.page(ofOther, Long.MAX_VALUE, 1000)))
                .isEmpty();
    }

    @Test
    void theTrailIsReadBackwardsAndNarrowed() throws Exception {
        keeper(() -> administration.open(newAccount("trail.one", CITY, true)));
        AuditFilter created = new AuditFilter("keeper.city", "accounts.created", null, null, null);

        List<Long> ids = as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(created, Long.MAX_VALUE, 1000)).stream()
                .map(row -> row.entry().getId())
                .toList();

        assertThat(ids).isNotEmpty().isSortedAccordingTo((a, b) -> Long.compare(b, a));
        assertThat(as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(created, ids.get(0), 1000)))
                .hasSize(ids.size() - 1);
    }

    private <T> T keeper(Callable<T> work) throws Exception {
        return as("keeper.city", Roles.SECURITY_ADMIN, work);
    }

    private <T> T asCounty(Callable<T> work) throws Exception {
        return as("keeper.county", Roles.SECURITY_ADMIN, work);
    }

    private static <T> T as(String name, String role, Callable<T> work) throws Exception {
        return Callers.as(name, Set.of(role), work);
    }

    private long open(String name) throws Exception {
        return keeper(() -> administration.open(newAccount(name, CITY, false))).accountId();
    }

    private long id(String name) {
        return signIn.account(name).orElseThrow().getId();
    }

    private int version(long id) throws Exception {
        return keeper(() -> administration.account(id)).account().version();
    }

    private int epoch(String name) {
        return signIn.account(name).orElseThrow().sessionEpoch();
    }

    private Void enable(long id, boolean enabled) {
        administration.enable(id, enabled);
        return null;
    }

    private AccountDescription who(String displayName, String unit) {
        return new AccountDescription(
                displayName, "", structure.byCode(unit).orElseThrow().getId());
    }

    private NewAccount newAccount(String name, String unit, boolean machine) {
        return new NewAccount(name, who(name, unit), machine);
    }

    private List<AuditRow> trail(String account, String action) throws Exception {
        AuditFilter filter = new AuditFilter(account, action, null, null, null);
        return as("audit.city", Roles.AUDIT_ADMIN, () -> reading.page(filter, Long.MAX_VALUE, 1000));
    }

    private void standIn(long id, String role) throws Exception {
        LocalDate today = CityTime.today(clock);
        long city = structure.byCode(CITY).orElseThrow().getId();
        keeper(() -> {
            grants.grant(new GrantRole(id, role, city, new Validity(today, today.plusDays(7)), "signer.city"));
            return null;
        });
    }

    private static void assertOutside(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(OutsideJurisdiction.class);
    }

    private GrantRole order(long id, String role, String unit, String deputyFor) {
        long unitId = structure.byCode(unit).orElseThrow().getId();
        return new GrantRole(id, role, unitId, Validity.since(CityTime.today(clock)), deputyFor);
    }

    private void grant(long id, String role, String unit, String deputyFor) throws Exception {
        keeper(() -> {
            grants.grant(order(id, role, unit, deputyFor));
            return null;
        });
    }

    private static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    private int version(Node node) {
        return responsibilities.of(node).map(NamedResponsible::version).orElse(NameResponsible.NOBODY);
    }

    private void name(Node node, int version) throws Exception {
        name(node, version, SOMEBODY);
    }

    private void name(Node node, int version, Responsible responsible) throws Exception {
        as("units.county", Roles.SYSTEM_ADMIN, () -> {
            responsibilities.name(new NameResponsible(node, responsible, version));
            return null;
        });
    }

    private List<UnassignedRow> unassigned(String after) throws Exception {
        return as("units.county", Roles.SYSTEM_ADMIN, () -> responsibilities.unassigned(NodeKind.UNIT, after, 100));
    }
}
