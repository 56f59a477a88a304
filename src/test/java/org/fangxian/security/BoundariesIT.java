package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.accounts.Roles;
import org.fangxian.exchange.SheetRefused;
import org.fangxian.shared.Forbidden;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Every boundary method, found in the container: without the role, and with what belongs to a foreign unit. */
@ArquillianTest
class BoundariesIT {
    @Deployment
    static WebArchive portal() {
        return PortalArchive.with(
                Boundaries.class,
                Boundaries.Entry.class,
                ForeignWorld.class,
                ForeignIssue.class,
                ForeignAdministration.class,
                ForeignCount.class,
                ForeignBriefings.class,
                ForeignCases.class,
                ForeignSupplies.class,
                OpenMethods.class);
    }

    @Test
    void everyMethodRefusesACallerWithoutTheRole() {
        List<String> entered = new ArrayList<>();
        for (Boundaries.Entry entry : Boundaries.all()) {
            if (!entry.open()) {
                Throwable thrown = catchThrowable(() -> Callers.asNobody(entry::callWithNothing));
                if (!(thrown instanceof EJBAccessException)) {
                    entered.add(entry.name() + ": " + thrown);
                }
            }
        }
        assertThat(entered).isEmpty();
    }

    @Test
    void everyMethodWithARoleHasItsCaseOfAForeignUnit() throws Exception {
        ForeignCases cases = new ForeignCases(ForeignWorld.get());
        Set<String> covered = new HashSet<>(cases.refused.keySet());
        cases.hidden.keySet().forEach(name -> covered.add(name.replaceFirst("/.*", "")));
        covered.addAll(ForeignCases.OF_NO_UNIT.keySet());
        Set<String> methods = new TreeSet<>();
        for (Boundaries.Entry entry : Boundaries.all()) {
            if (!entry.open() && !entry.roles().equals(Set.of(Roles.SYSTEM))) {
                methods.add(entry.name());
            }
        }
        assertThat(new TreeSet<>(covered)).isEqualTo(methods);
    }

    @Test
    void everyMethodWithoutARoleIsOpenForAReason() {
        Set<String> open = new TreeSet<>();
        for (Boundaries.Entry entry : Boundaries.all()) {
            if (entry.open()) {
                open.add(entry.name());
            }
        }
        assertThat(new TreeSet<>(OpenMethods.REASONS.keySet())).isEqualTo(open);
    }

    @Test
    void everyMethodRefusesOrHidesWhatBelongsToAForeignUnit() throws Exception {
        ForeignCases cases = new ForeignCases(ForeignWorld.get());
        List<String> reached = new ArrayList<>();
        cases.refused.forEach((name, call) -> {
            for (String officer : ForeignWorld.OFFICERS) {
                Throwable thrown = catchThrowable(() -> Callers.as(officer, everyRole(), call));
                if (!(thrown instanceof Forbidden) && !isSomebodyElsesFile(officer, thrown)) {
                    reached.add(name + ": " + thrown);
                }
            }
        });
        cases.hidden.forEach((name, call) -> {
            for (String officer : ForeignWorld.OFFICERS) {
                List<Object> seen = new ArrayList<>();
                Throwable thrown = catchThrowable(() -> seen.addAll(Callers.as(officer, everyRole(), call)));
                if (thrown != null || !seen.isEmpty()) {
                    reached.add(name + ": " + thrown + seen);
                }
            }
        });
        assertThat(reached).isEmpty();
    }

    @Test
    void whatIsHiddenFromOthersIsSeenByThoseItBelongsTo() throws Exception {
        ForeignCases cases = new ForeignCases(ForeignWorld.get());
        List<String> unseen = new ArrayList<>();
        cases.hidden.forEach((name, call) -> {
            List<Object> seen = new ArrayList<>();
            List<Throwable> thrown = new ArrayList<>();
            for (String owner : ForeignWorld.OWNERS) {
                Throwable each = catchThrowable(
                        () -> seen.addAll(Callers.as(owner, everyRole(), cases.controls.getOrDefault(name, call))));
                if (each != null) {
                    thrown.add(each);
                }
            }
            if (seen.isEmpty()) {
                unseen.add(name + ": " + thrown);
            }
        });
        assertThat(unseen).isEmpty();
    }

    /** A file that waits to be confirmed is there for nobody but whoever brought it, the officer. */
    private static boolean isSomebodyElsesFile(String officer, Throwable thrown) {
        return !officer.equals(ForeignWorld.OFFICER) && thrown instanceof SheetRefused;
    }

    private static Set<String> everyRole() {
        return Set.copyOf(Roles.GRANTABLE);
    }
}
