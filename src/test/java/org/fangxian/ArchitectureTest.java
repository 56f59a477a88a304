package org.fangxian;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fangxian.accounts.web.CurrentUser;
import org.jspecify.annotations.NullMarked;

/** The house rules that a machine can check. */
@AnalyzeClasses(packages = "org.fangxian", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("org.fangxian.(*)..").should().beFreeOfCycles();

    /** A feature's parts too: each package may be understood without those that stand on it. */
    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("org.fangxian.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule SHARED_KNOWS_NO_FEATURE = noClasses()
            .that(resideInAPackage("org.fangxian.shared.."))
            .should()
            .dependOnClassesThat(
                    resideInAPackage("org.fangxian..").and(not(resideInAPackage("org.fangxian.shared.."))));

    @ArchTest
    static final ArchRule ONLY_WEB_KNOWS_PAGES = noClasses()
            .that()
            .resideOutsideOfPackage("org.fangxian..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..", "org.omnifaces..");

    @ArchTest
    static final ArchRule NOTHING_DEPENDS_ON_A_WEB_PACKAGE_BUT_WEB = noClasses()
            .that()
            .resideOutsideOfPackage("org.fangxian..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.fangxian..web..");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_SHARE_PAGES =
            classes().that().resideInAPackage("org.fangxian..web..").should(useOnlyTheirOwnPages());

    /** The migration is called by Hibernate, the demonstration fills an empty database once: neither is a boundary. */
    @ArchTest
    static final ArchRule QUERIES_ARE_PACKAGE_PRIVATE = noClasses()
            .that()
            .arePublic()
            .and()
            .resideOutsideOfPackage("org.fangxian.demonstration")
            .and()
            .doNotHaveFullyQualifiedName("org.fangxian.shared.SchemaMigration")
            .should()
            .dependOnClassesThat(type(EntityManager.class).or(type(DataSource.class)));

    @ArchTest
    static final ArchRule ENTITIES_KNOW_NO_CONTAINER = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ejb..", "jakarta.enterprise..", "jakarta.inject..");

    @ArchTest
    static final ArchRule BOUNDARIES_SAY_WHO_MAY_CALL = methods()
            .that()
            .arePublic()
            .and()
            .areNotStatic()
            .and()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Stateless.class)
            .should(sayWhoMayCall());

    @ArchTest
    static final ArchRule TIME_COMES_FROM_A_CLOCK = classes()
            .that()
            .doNotHaveFullyQualifiedName("org.fangxian.shared.PortalClock")
            .and()
            .doNotHaveFullyQualifiedName("org.fangxian.shared.PortalClock$Shifted")
            .should(askNoClockOfTheirOwn());

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().that().resideInAPackage("org.fangxian..").should(resideInANullMarkedPackage());

    private static ArchCondition<JavaClass> useOnlyTheirOwnPages() {
        return new ArchCondition<>("use no pages of another feature") {
            @Override
            public void check(JavaClass page, ConditionEvents events) {
                page.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> {
                            JavaClass target = dependency.getTargetClass();
                            String targetPackage = target.getPackageName();
                            return targetPackage.matches("org\\.fangxian\\..*\\.?web(\\..*)?")
                                    && !targetPackage.equals("org.fangxian.shared.web")
                                    && !targetPackage.equals(page.getPackageName())
                                    && !target.isEquivalentTo(CurrentUser.class);
                        })
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(page, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaMethod> sayWhoMayCall() {
        return new ArchCondition<>("say who may call, themselves or by their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean said = Stream.of(RolesAllowed.class, PermitAll.class)
                        .anyMatch(by ->
                                method.isAnnotatedWith(by) || method.getOwner().isAnnotatedWith(by));
                if (!said) {
                    events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> askNoClockOfTheirOwn() {
        return new ArchCondition<>("ask no clock but the one injected") {
            @Override
            public void check(JavaClass asking, ConditionEvents events) {
                asking.getAccessesFromSelf().stream()
                        .filter(ArchitectureTest::readsTheMachinesClock)
                        .forEach(call -> events.add(SimpleConditionEvent.violated(asking, call.getDescription())));
            }
        };
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean withClock = call.getTarget().getFullName().contains("java.time.Clock)");
        boolean millis = owner.equals("java.lang.System") && name.equals("currentTimeMillis");
        boolean date = call.getTarget().getFullName().equals("java.util.Date.<init>()")
                || owner.equals("java.util.Calendar") && name.equals("getInstance");
        return millis || date || (now && !withClock) || (owner.equals("java.time.Clock") && name.startsWith("system"));
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            private final Set<String> reported = new java.util.HashSet<>();

            @Override
            public void check(JavaClass member, ConditionEvents events) {
                JavaPackage home = member.getPackage();
                if (!home.isAnnotatedWith(NullMarked.class) && reported.add(home.getName())) {
                    events.add(SimpleConditionEvent.violated(home, home.getName() + " is not @NullMarked"));
                }
            }
        };
    }
}
