package org.fangxian;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.platform.commons.annotation.Testable;

/**
 * What is tested on a database is tested on both, the build runs the tests tagged "database" a second time; and its day is
 * the test database's, which no midnight ends in the middle of a test.
 */
@AnalyzeClasses(packages = "org.fangxian", importOptions = ImportOption.OnlyIncludeTests.class)
class DatabaseTestsTest {
    private static final String TAG = "database";

    @ArchTest
    static final ArchRule WHOEVER_USES_THE_TEST_DATABASE_IS_RUN_ON_POSTGRES_TOO = noClasses()
            .that(are(holdingTests()))
            .and(are(untagged()))
            .should()
            .transitivelyDependOnClassesThat(type(TestDatabase.class));

    @ArchTest
    static final ArchRule THE_DAY_IS_THE_TEST_DATABASES = noClasses()
            .that(are(holdingTests()))
            .and()
            .areAnnotatedWith(Tag.class)
            .should()
            .callMethodWhere(target(owner(type(Clock.class))))
            .orShould()
            .callMethodWhere(target(owner(type(LocalDate.class))).and(target(name("now"))));

    private static DescribedPredicate<JavaClass> holdingTests() {
        return DescribedPredicate.describe(
                "holding tests",
                candidate ->
                        candidate.getMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)));
    }

    private static DescribedPredicate<JavaClass> untagged() {
        return DescribedPredicate.describe(
                "without the tag " + TAG,
                candidate -> candidate
                        .tryGetAnnotationOfType(Tag.class)
                        .filter(tag -> tag.value().equals(TAG))
                        .isEmpty());
    }
}
