package org.fangxian;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.fangxian.organisation.Jurisdiction;
import org.junit.jupiter.api.Test;

/**
 * A query that answers with a list takes the caller's jurisdiction. One that does not is named here with the reason why
 * it cannot show a row that is not the caller's.
 */
class ListQueriesTest {
    private static final Map<String, String> WITHOUT = new HashMap<>();

    static {
        without("of one record or of units that the boundary has asked for", """
                accounts.Accounts.tokensOf briefings.settings.Addressees.of briefings.settings.Addressees.write
                briefings.BriefingStore.hands briefings.BriefingStore.transitions briefings.files.FrozenStore.files
                reporting.counting.FigureRows.standing reporting.counting.FigureRows.evidence reporting.archive.FiledRows.filed
                reporting.archive.FiledRows.submitted reporting.archive.FiledRows.typed reporting.counting.FigureRows.last
                reporting.counting.FigureRows.sums
                supplies.figures.StockFigureRows.usable
                reporting.archive.ReportLists.ofUnit reporting.Reports.history reporting.Reports.figures
                reporting.Reports.revisions reporting.Reports.reviews
                reporting.ManyReports.open reporting.ManyReports.numbers reporting.ManyReports.latest
                reporting.ManyReports.standing
                notices.Notices.about notices.Notices.told notices.Notices.toldSince
                organisation.ResponsibilityRows.directory
                """);
        without("of rows that were found within the jurisdiction before", """
                accounts.Accounts.grantsOf briefings.register.RegisterStore.hands organisation.ResponsibilityRows.namesOfAreas
                """);
        without(
                "of accounts that were found within the jurisdiction before",
                "accounts.FailedSignInRows.closed accounts.SecondFactorRows.enrolled");
        without("of network addresses, which the boundary shows to the city alone", """
                accounts.FailedSignInRows.closedAddresses
                """);
        without("of passwords, never shown", "accounts.FormerPasswords.of");
        without("of the caller herself", "accounts.OpenSessionRows.of accounts.Accounts.grants notices.Notices.inbox");
        without("of people whom the portal writes to, shown to nobody", "accounts.HoldersOfRoles.above");
        without("of no unit: kinds, templates and lists of the city", """
                briefings.settings.Addressees.setUp briefings.settings.KindStore.kinds briefings.settings.KindStore.templates
                supplies.figures.StockFigureRows.indicators
                """);
        without("the chain over the whole trail, asked for by whoever may read all of it", """
                audit.SealBook.unsealed audit.SealBook.links audit.SealBook.published
                """);
        without("of no unit: what is asked", """
                forms.Forms.indicators forms.Forms.allIndicators forms.Forms.forms forms.Forms.versions
                forms.Forms.filers forms.Forms.rules
                """);
        without(
                "of one event whose locations the boundary has asked for, or of the whole ledger when it is proved",
                """
                supplies.StockRows.postings supplies.StockRows.lots supplies.StockRows.locations supplies.StockRows.held supplies.StockRows.lotsAt supplies.Proof.balances
                """);
        without("of one card whose location the boundary has asked for", "supplies.reading.CardRows.lines");
        without("of one transfer which the boundary has asked for", """
                supplies.reading.TransferQueries.lines supplies.reading.TransferQueries.surplus
                """);
        without("of one requisition which the boundary has asked for", """
                supplies.reading.RequisitionQueries.lines supplies.reading.RequisitionQueries.kept
                supplies.reading.RequisitionQueries.shipments supplies.reading.RequisitionQueries.steps
                supplies.ReservationRows.of supplies.requisitions.RequisitionRows.moved
                """);
        without("of lots and donations which the boundary has asked for, or which are published", """
                supplies.Gifts.elsewhere supplies.donations.TraceRows.flows
                supplies.reading.DonationQueries.lines supplies.reading.DonationQueries.errata supplies.reading.DonationQueries.moved
                """);
        without("published for everybody", "supplies.reading.DonationQueries.published");
        without("of one count which the boundary has asked for", """
                supplies.reading.CountQueries.lines supplies.reading.CountQueries.steps supplies.counts.CountRows.takes
                """);
        without("of no unit: kinds of posts", "duty.PostRows.kinds");
        without("known to whoever may send there: the stores", "supplies.reading.TransferQueries.stores");
        without("of no unit: the catalogue of the whole city", "items.Items.all");
        without("known to everybody: divisions and the command structure", """
                divisions.Places.children divisions.Places.search divisions.Places.page
                divisions.editions.EditionImports.all divisions.editions.EditionRows.inForce divisions.editions.EditionRows.brought
                divisions.editions.Successions.page divisions.editions.Successions.counts divisions.editions.Successions.of
                divisions.editions.Successions.into divisions.editions.Successions.targets
                """);
    }

    private static void without(String reason, String queries) {
        Stream.of(queries.strip().split("\\s+")).forEach(query -> WITHOUT.put(query, reason));
    }

    @Test
    void everyListQueryTakesAJurisdictionOrHasItsReason() {
        Set<String> bare = repositories()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(ListQueriesTest::answersWithAList)
                .filter(method -> Arrays.stream(method.getParameterTypes()).noneMatch(ListQueriesTest::limits))
                .map(method -> method.getDeclaringClass().getName().substring("org.fangxian.".length()) + "."
                        + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bare)
                .as(
                        "list queries without a jurisdiction: give them one, or name them above with the reason; what is gone,"
                                + " or has one now, is not named")
                .containsExactlyInAnyOrderElementsOf(WITHOUT.keySet());
    }

    @Test
    void mostQueriesTakeAJurisdiction() {
        assertThat(repositories()
                        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                        .filter(method ->
                                Arrays.stream(method.getParameterTypes()).anyMatch(ListQueriesTest::limits)))
                .hasSizeGreaterThan(10);
    }

    /** The package-private classes that hold the queries; see ArchitectureTest. */
    private static Stream<Class<?>> repositories() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fangxian").stream()
                        .filter(type -> !type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.getPackageName().equals("org.fangxian.demonstration"))
                        .filter(type -> type.getFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(EntityManager.class)
                                        || field.getRawType().isEquivalentTo(DataSource.class)))
                        .map(JavaClass::reflect);
    }

    private static boolean answersWithAList(Method method) {
        Class<?> answer = method.getReturnType();
        return !method.isSynthetic()
                && !Modifier.isPrivate(method.getModifiers())
                && Stream.of(Collection.class, Map.class, Stream.class).anyMatch(list -> list.isAssignableFrom(answer));
    }

    /** The jurisdiction itself, or a question that has one. */
    private static boolean limits(Class<?> parameter) {
        return parameter == Jurisdiction.class
                || parameter.isRecord()
                        && Stream.of(parameter.getRecordComponents())
                                .anyMatch(part -> part.getType() == Jurisdiction.class);
    }
}
