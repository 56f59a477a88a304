package org.fangxian.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.nio.charset.Charset;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingFixture;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.NotSubmitted;
import org.fangxian.reporting.reviewing.Reviewing;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RequestKeyReused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a sheet costs and what it says against what was filed, on the database. */
@Tag("database")
class SheetStatementsTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);
    private static final String FORM = "HOUSEHOLDS";
    private static final int TOWNS = 30;

    private EntityManager entities;
    private ReportSheets sheets;
    private Reviewing reviewing;
    private long city;
    private List<Asking> towns;

    @BeforeEach
    void begin() {
        entities = TestDatabase.begin();
        sheets = TestDatabase.wired(ReportSheets.class, entities);
        reviewing = TestDatabase.wired(Reviewing.class, entities);
        city = TestDatabase.wired(CommandStructure.class, entities).root().getId();
        towns = TestDatabase.wired(FormCatalogue.class, entities)
                .askings(EnumSet.of(UnitKind.TOWN), new Jurisdiction(Set.of(city)), DAY)
                .stream()
                .filter(asking -> asking.version().form().code().equals(FORM))
                .limit(TOWNS)
                .toList();
    }

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void aTemplateAndAPreviewOfThirtyTownsTakeAFewStatements() throws SQLException {
        filed(towns.get(0), 3);
        long upload = receive(csv(3));
        assertThat(TestDatabase.statements(entities, () -> sheets.template(FORM, city, DAY, KnownAt.LATEST)))
                .isLessThan(15);
        assertThat(TestDatabase.statements(
                        entities,
                        () -> assertThat(sheets.preview(upload).rows()).hasSize(TOWNS)))
                .isLessThan(40);
    }

    @Test
    void aRowThatSaysWhatWasFiledIsUnchangedAndOneThatSaysOtherwiseACorrection() throws SQLException {
        filed(towns.get(0), 3);
        filed(towns.get(1), 4);
        SheetPreview preview = sheets.preview(receive(csv(3)));
        assertThat(preview.errors()).isEmpty();
        assertThat(preview.rows())
                .extracting(SheetRow::outcome)
                .startsWith(SheetRow.Outcome.UNCHANGED, SheetRow.Outcome.CORRECTION, SheetRow.Outcome.NEW);
    }

    @Test
    void thirtyTownsAreFiledInAFewStatementsEach() {
        long upload = receive(csv(3));
        long statements = TestDatabase.statements(
                entities,
                () -> assertThat(sheets.confirm(upload, null).receipts()).hasSize(TOWNS));
        assertThat(statements).isLessThan(60 + 2 * TOWNS);
    }

    @Test
    void aConfirmationSentAgainIsAnsweredAlikeAndFilesNothingMore() throws SQLException {
        long upload = receive(csv(3));
        SheetOutcome outcome = sheets.confirm(upload, null);
        assertThat(outcome.receipts())
                .hasSize(TOWNS)
                .allSatisfy(receipt -> assertThat(receipt.revision()).isEqualTo(1));
        assertThat(sheets.confirm(upload, null)).isEqualTo(outcome);
        assertThat(revisions()).isEqualTo(TOWNS);
        assertThatThrownBy(() -> sheets.confirm(upload, "another")).isInstanceOf(RequestKeyReused.class);
    }

    @Test
    void whatWasAcceptedBeforeACorrectionThatWasReturnedIsFiledAgainByTheVerySameFile() throws SQLException {
        byte[] accepted = csv(3);
        sheets.confirm(receive(accepted), null);
        asReviewer(revision -> reviewing.accept(revision));
        byte[] wrong = csv(1, 9);
        sheets.confirm(receive(wrong), "数错了");
        asReviewer(revision -> reviewing.giveBack(revision, "请核实"));
        entities.clear();
        long again = receive(accepted);
        SheetPreview preview = sheets.preview(again);
        assertThat(preview.importedBefore()).isNull();
        assertThat(preview.rows().get(0).outcome()).isEqualTo(SheetRow.Outcome.CORRECTION);
        assertThat(preview.count(SheetRow.Outcome.UNCHANGED)).isEqualTo(TOWNS - 1);
        assertThatThrownBy(() -> sheets.confirm(again, " ")).isInstanceOf(NotSubmitted.class);
        SheetOutcome outcome = sheets.confirm(again, "按原数重报");
        assertThat(outcome.receipts())
                .singleElement()
                .satisfies(receipt -> assertThat(receipt.revision()).isEqualTo(3));
        entities.clear();
        assertThat(sheets.preview(receive(accepted)).importedBefore()).isNotNull();
        assertThat(revisions()).isEqualTo(TOWNS + 2);
    }

    @Test
    void aRowOfAnUnknownUnitIsCountedAmongTheWrongOnes() {
        byte[] strange = "单位代码,入户排查户数,累计入户排查户数,入户排查人数\n999999999,1,1,1\n".getBytes(Charset.forName("GB18030"));
        SheetPreview preview = sheets.preview(receive(strange));
        assertThat(preview.errors()).hasSize(1);
        assertThat(preview.count(SheetRow.Outcome.WRONG)).isEqualTo(1);
        assertThat(preview.rows()).extracting(SheetRow::unitName).containsExactly("999999999");
        assertThat(preview.isConfirmable()).isFalse();
    }

    private void asReviewer(LongConsumer review) throws SQLException {
        long revision = lastRevision();
        new BriefingFixture(TestDatabase.within(entities)).person("shenhe", Roles.REVIEWER, "511000", null);
        TestDatabase.caller("shenhe");
        try {
            review.accept(revision);
        } finally {
            TestDatabase.caller("timer");
        }
    }

    private long lastRevision() {
        entities.flush();
        return entities.createQuery(
                        "select max(v.id) from Revision v where v.report.reportDate = :day and v.report.unitId = :town",
                        Long.class)
                .setParameter("day", DAY)
                .setParameter("town", towns.get(0).unitId())
                .getSingleResult();
    }

    private long revisions() {
        entities.flush();
        return entities.createQuery("select count(v) from Revision v where v.report.reportDate = :day", Long.class)
                .setParameter("day", DAY)
                .getSingleResult();
    }

    @Test
    void theTemplateHoldsWhatCountedAtTheInstantChosen() throws Exception {
        filed(towns.get(0), 3);
        assertThat(firstFigure(KnownAt.LATEST)).isEqualTo("3");
        assertThat(firstFigure(new KnownAt(Instant.parse("2020-02-10T07:59:00Z"))))
                .isEmpty();
    }

    @Test
    void aFileThatNobodyConfirmedIsForgottenAndAnothersIsNotFound() {
        long upload = receive(csv(3));
        TestDatabase.wired(Uploads.class, entities).forget(Instant.parse("2020-01-01T00:00:00Z"));
        assertThat(TestDatabase.wired(Uploads.class, entities).find(upload, "somebody else"))
                .isEmpty();
        assertThat(sheets.preview(upload).rows()).hasSize(TOWNS);
        TestDatabase.wired(Uploads.class, entities).forget(Instant.parse("2100-01-01T00:00:00Z"));
        assertThatThrownBy(() -> sheets.preview(upload)).isInstanceOf(SheetRefused.class);
    }

    private String firstFigure(KnownAt knownAt) {
        entities.clear();
        byte[] template = sheets.template(FORM, towns.get(0).unitId(), DAY, knownAt);
        return GridReader.read(template).cell(5, 2);
    }

    private long receive(byte[] file) {
        return sheets.receive(new SheetUpload(file, "a.csv", FORM, city, DAY));
    }

    private byte[] csv(int households) {
        return csv(TOWNS, households);
    }

    private byte[] csv(int lines, int households) {
        StringBuilder csv = new StringBuilder("单位代码,入户排查户数,累计入户排查户数,入户排查人数\n");
        towns.stream()
                .limit(lines)
                .forEach(town -> csv.append(town.unitCode())
                        .append((',' + String.valueOf(households)).repeat(3))
                        .append('\n'));
        return csv.toString().getBytes(Charset.forName("GB18030"));
    }

    private void filed(Asking town, int households) throws SQLException {
        new BriefingFixture(TestDatabase.within(entities))
                .reported(
                        FORM,
                        town.unitCode(),
                        DAY,
                        Instant.parse("2020-02-10T08:00:00Z"),
                        Map.of(
                                "HOUSEHOLDS_VISITED", households,
                                "HOUSEHOLDS_VISITED_TOTAL", households,
                                "PERSONS_VISITED", households));
    }
}
