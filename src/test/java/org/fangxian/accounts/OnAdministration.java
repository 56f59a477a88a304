package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.accounts.Enrolment.GrantOrder;
import org.fangxian.audit.AuditReading;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.NamedResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.DomainException;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;

/** Administrators of the city and of a county, and what they administer. */
abstract class OnAdministration {
    static final String CITY = "511000";
    static final String COUNTY = "511002";
    static final String OTHER_COUNTY = "511011";
    static final Responsible SOMEBODY = new Responsible("Wang", "mayor", "Li", "0832-5550001", "0832-5550002");

    static final Responsible ANOTHER = new Responsible("Zhao", "mayor", "Li", "0832-5550001", "0832-5550002");

    @Inject
    AccountAdministration administration;

    @Inject
    Grants grants;

    @Inject
    SignIn signIn;

    @Inject
    Responsibilities responsibilities;

    @Inject
    AuditReading reading;

    @Inject
    CommandStructure structure;

    @Inject
    Enrolment enrolment;

    @Inject
    Clock clock;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with(OnAdministration.class);
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

    <T> T keeper(Callable<T> work) throws Exception {
        return as("keeper.city", Roles.SECURITY_ADMIN, work);
    }

    <T> T asCounty(Callable<T> work) throws Exception {
        return as("keeper.county", Roles.SECURITY_ADMIN, work);
    }

    static <T> T as(String name, String role, Callable<T> work) throws Exception {
        return Callers.as(name, Set.of(role), work);
    }

    long open(String name) throws Exception {
        return keeper(() -> administration.open(newAccount(name, CITY, false))).accountId();
    }

    long id(String name) {
        return signIn.account(name).orElseThrow().getId();
    }

    int version(long id) throws Exception {
        return keeper(() -> administration.account(id)).account().version();
    }

    AccountDescription who(String displayName, String unit) {
        return new AccountDescription(
                displayName, "", structure.byCode(unit).orElseThrow().getId());
    }

    NewAccount newAccount(String name, String unit, boolean machine) {
        return new NewAccount(name, who(name, unit), machine);
    }

    static void assertOutside(ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(OutsideJurisdiction.class);
    }

    GrantRole order(long id, String role, String unit, String deputyFor) {
        long unitId = structure.byCode(unit).orElseThrow().getId();
        return new GrantRole(id, role, unitId, Validity.since(CityTime.today(clock)), deputyFor);
    }

    void grant(long id, String role, String unit, String deputyFor) throws Exception {
        keeper(() -> {
            grants.grant(order(id, role, unit, deputyFor));
            return null;
        });
    }

    static void refused(String key, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    int version(Node node) {
        return responsibilities.of(node).map(NamedResponsible::version).orElse(NameResponsible.NOBODY);
    }

    void name(Node node, int version) throws Exception {
        name(node, version, SOMEBODY);
    }

    void name(Node node, int version, Responsible responsible) throws Exception {
        as("units.county", Roles.SYSTEM_ADMIN, () -> {
            responsibilities.name(new NameResponsible(node, responsible, version));
            return null;
        });
    }

    /** The keys of the refusals when two do the same at one time. */
    static List<String> atOnce(Callable<?> work) throws Exception {
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

    static String refusal(Callable<?> work) throws Exception {
        try {
            work.call();
            return "";
        } catch (DomainException refused) {
            return refused.key();
        }
    }
}
