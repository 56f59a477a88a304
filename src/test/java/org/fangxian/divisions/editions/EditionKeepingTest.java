package org.fangxian.divisions.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fangxian.TestDatabase;
import org.fangxian.divisions.Level;
import org.fangxian.shared.EditConflict;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A published table is brought in, compared and confirmed. */
@Tag("database")
class EditionKeepingTest {
    private static final String TABLE = new String(EditionSample.bytes(), StandardCharsets.UTF_8);
    /** Both editions in one file, as they were published. */
    private static final String PUBLISHED = read("/neijiang-divisions.csv");

    private static final LocalDate SHIPPED = LocalDate.of(2019, 10, 31);
    private static final String SPLIT_TOWN = "511002109000";

    /** One transaction with the boundaries in it, and the edition of 2020-06-30 brought in. */
    private record Office(EntityManager entities, EditionKeeping keeping, SuccessionKeeping successions, long edition) {
        static void with(Consumer<Office> work) {
            TestDatabase.rolledBack(entities -> {
                EditionKeeping keeping = TestDatabase.wired(EditionKeeping.class, entities);
                long id = bring(keeping, TABLE).importId();
                while (keeping.step(id).state() == ImportState.READING) {
                    assertThat(keeping.editions().get(0).read()).isLessThan(1414);
                }
                work.accept(new Office(entities, keeping, TestDatabase.wired(SuccessionKeeping.class, entities), id));
                return null;
            });
        }

        List<SuccessionRow> rows(SuccessionKind kind, String text) {
            return successions.page(new SuccessionFilter(edition, kind, false, false, text), null, 5000);
        }

        SuccessionRow row(String code) {
            return rows(null, code).stream()
                    .filter(row -> row.sortCode().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        void lead(String from, String to, boolean further) {
            SuccessionRow row = row(from);
            successions.redirect(new Redirect(row.id(), row.version(), to, further));
            entities.flush();
            entities.clear();
        }

        Stream<String> of(String code) {
            return rows(null, code).stream()
                    .filter(row -> row.sortCode().equals(code))
                    .map(row -> row.kind() + " "
                            + (row.to() == null ? "—" : row.to().code()));
        }
    }

    private static String read(String file) {
        try (InputStream in = Objects.requireNonNull(EditionKeepingTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Received bring(EditionKeeping keeping, String table) {
        return keeping.receive(
                new EditionUpload(table.getBytes(StandardCharsets.UTF_8), "a\\divisions.csv", null, "国家统计局"));
    }

    @Test
    void theTableIsReadStepByStepAndComparedWithTheEditionInForce() {
        Office.with(office -> {
            ImportRow edition = office.keeping().editions().get(0);
            assertThat(edition.total()).isEqualTo(1414);
            assertThat(edition.fileName()).isEqualTo("divisions.csv");
            assertThat(edition.tally()).isEqualTo(new Tally(1393, 370, 1120));
            assertThat(office.rows(SuccessionKind.MERGED, ""))
                    .filteredOn(row -> row.from().level() == Level.VILLAGE)
                    .hasSize(1095);
            assertThat(office.rows(null, "")).hasSizeGreaterThan(2475).doesNotHaveDuplicates();
            assertThat(office.successions().counts(office.edition()))
                    .filteredOn(count -> count.basis() == Basis.NEIGHBOUR)
                    .extracting(SuccessionCount::all, SuccessionCount::open)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(1080L, 1080L));
        });
    }

    @Test
    void theSameFileHasOneEffectAndAnotherTableOfTheDateIsRefused() {
        Office.with(office -> {
            assertThat(bring(office.keeping(), TABLE).importId()).isEqualTo(office.edition());
            assertThat(office.keeping().editions()).hasSize(2);
            assertThatThrownBy(() -> bring(office.keeping(), TABLE + "\n")).hasMessageContaining("edition.there");
            office.keeping().discard(office.edition());
            assertThat(office.keeping().editions()).hasSize(1);
            assertThat(bring(office.keeping(), TABLE + "\n").errors()).isEmpty();
        });
    }

    @Test
    void withAnErrorNothingIsKept() {
        TestDatabase.rolledBack(entities -> {
            EditionKeeping keeping = TestDatabase.wired(EditionKeeping.class, entities);
            assertThat(bring(keeping, TABLE.replaceFirst("511002000000,市中区", "51100200000,市中区"))
                            .errors())
                    .containsExactly(new LineError(3, "code12", "divisions.edition.code", "51100200000"));
            assertThat(keeping.editions()).hasSize(1);
            assertThatThrownBy(() -> bring(keeping, TABLE.replace("2020-06-30", "2018-10-31")))
                    .hasMessageContaining("edition.old");
            byte[] chinese = TABLE.getBytes(Charset.forName("GB18030"));
            assertThat(keeping.receive(new EditionUpload(chinese, "a.csv", null, "国家统计局"))
                            .errors())
                    .isEmpty();
            return null;
        });
    }

    @Test
    void allOfAFilterAreConfirmedAtOnceAndTheOthersWait() {
        Office.with(office -> {
            SuccessionFilter guesses = new SuccessionFilter(office.edition(), null, true, false, "");
            Keepers.other(office.entities(), () -> confirmed(office, guesses));
        });
    }

    private static void confirmed(Office office, SuccessionFilter guesses) {
        assertThat(office.successions().confirmAll(guesses)).isEqualTo(1080);
        assertThat(office.successions().confirmAll(guesses)).isZero();
        SuccessionFilter named = new SuccessionFilter(office.edition(), null, false, true, "板桥");
        assertThat(office.successions().confirmAll(named)).isPositive();
        SuccessionFilter all = new SuccessionFilter(office.edition(), null, false, true, "");
        assertThat(office.successions().page(all, null, 5000))
                .isNotEmpty()
                .noneMatch(row -> row.basis() == Basis.NEIGHBOUR)
                .noneMatch(row -> row.from() != null && row.from().name().contains("板桥"));
        SuccessionRow waiting = office.successions().page(all, null, 1).get(0);
        office.successions().confirm(waiting.id(), waiting.version());
        office.entities().flush();
        assertThatThrownBy(() -> office.successions().confirm(waiting.id(), waiting.version()))
                .isInstanceOf(EditConflict.class);
    }

    @Test
    void whoBroughtATableInConfirmsNothingOfItAndWhatShePutsElsewhereWaits() {
        Office.with(office -> {
            SuccessionRow row = office.row("511025110202");
            SuccessionFilter all = new SuccessionFilter(office.edition(), null, false, true, "");
            assertThatThrownBy(() -> office.successions().confirm(row.id(), row.version()))
                    .hasMessageContaining("fourEyes.confirm");
            assertThatThrownBy(() -> office.successions().confirmAll(all)).hasMessageContaining("fourEyes.confirm");
            assertThat(office.successions().redirect(new Redirect(row.id(), row.version(), "511025118002", false)))
                    .isFalse();
            office.entities().flush();
            office.entities().clear();
            SuccessionRow waits = office.row("511025110202");
            assertThat(waits.isOpen()).isTrue();
            Keepers.other(office.entities(), () -> {
                office.successions().confirm(waits.id(), waits.version());
                office.entities().flush();
                office.entities().clear();
                assertThat(office.row("511025110202").confirmedBy()).isEqualTo("edition.other");
                SuccessionRow town = office.row("511025110201");
                assertThat(office.successions()
                                .redirect(new Redirect(town.id(), town.version(), "511025118002", false)))
                        .isTrue();
            });
            SuccessionRow again = office.row("511025110202");
            office.successions().redirect(new Redirect(again.id(), again.version(), null, false));
            office.entities().flush();
            office.entities().clear();
            assertThat(office.row("511025110202").isOpen()).isTrue();
        });
    }

    @Test
    void theDatabaseItselfRefusesThatWhoBroughtATableInConfirmsItOrPutsItInForce() {
        refused(
                "update succession set confirmed_by = brought_by, confirmed_at = current_timestamp"
                        + " where kind <> 'UNCHANGED' and import_id = ",
                "succession_four_eyes");
        refused("update succession set brought_by = 'somebody' where import_id = ", "succession_bringer");
        refused(
                "update edition_import set state = 'IN_FORCE', in_force_id = 1, in_force_on = current_date,"
                        + " in_force_by = brought_by where id = ",
                "edition_import_four_eyes");
    }

    private static void refused(String update, String constraint) {
        Office.with(office -> assertThatThrownBy(() -> office.entities()
                        .createNativeQuery(update + office.edition())
                        .executeUpdate())
                .rootCause()
                .message()
                .containsIgnoringCase(constraint));
    }

    @Test
    void aTableOfTheEditionInForceIsComparedWithItAndWhateverDiffersIsNamed() {
        TestDatabase.rolledBack(entities -> {
            EditionKeeping keeping = TestDatabase.wired(EditionKeeping.class, entities);
            assertThatThrownBy(() -> published(keeping, PUBLISHED, null)).hasMessageContaining("edition.which");
            Received same = published(keeping, PUBLISHED, SHIPPED);
            assertThat(same.known()).isTrue();
            assertThat(same.errors()).isEmpty();
            Received other = published(
                    keeping,
                    PUBLISHED
                            .replaceFirst("511002000000,市中区", "511002000000,中区")
                            .replaceFirst(
                                    "(?m)^2019-10-31,.*511083108204,.*\n",
                                    "2019-10-31,村级,511083108999,新村,511083108000,\n"),
                    SHIPPED);
            assertThat(other.known()).isFalse();
            assertThat(other.errors())
                    .contains(new LineError(3, "name", "divisions.edition.differs", "市中区"))
                    .extracting(LineError::key)
                    .containsExactly(
                            "divisions.edition.differs", "divisions.edition.unknown", "divisions.edition.lacks");
            assertThat(keeping.editions()).hasSize(1);
            return null;
        });
    }

    private static Received published(EditionKeeping keeping, String table, LocalDate edition) {
        return keeping.receive(
                new EditionUpload(table.getBytes(StandardCharsets.UTF_8), "divisions.csv", edition, "国家统计局"));
    }

    @Test
    void aPlaceIsLedElsewhereAndWhatNothingLeadsToAnyMoreHasAppeared() {
        Office.with(office -> {
            office.lead("511025110202", "511025118002", false); // 登贵桥村
            assertThat(office.of("511025110202")).containsExactly("MERGED 511025118002");
            office.lead("511025118001", "511025110202", false); // its place is taken by 龙水村
            assertThat(office.of("511025118001")).containsExactly("MERGED 511025110202");
            assertThat(office.of("511025118002")).doesNotContain("APPEARED 511025118002");
            office.lead("511025110202", null, false);
            assertThat(office.of("511025110202")).contains("VANISHED —");
            assertThat(office.of("511025118002")).contains("APPEARED 511025118002");
            office.lead("511025110202", "511025118002", true);
            assertThat(office.of("511025110202")).contains("RECODED 511025118002");
            assertThat(office.of("511025118002")).doesNotContain("APPEARED 511025118002");
        });
    }

    @Test
    void aPlaceHasPartsAndALastPartIsNone() {
        Office.with(office -> {
            assertThat(office.of(SPLIT_TOWN)).containsExactlyInAnyOrder("SPLIT 511002105000", "SPLIT 511002100000");
            office.lead(SPLIT_TOWN, "511002103000", true);
            assertThat(office.of(SPLIT_TOWN)).hasSize(3).contains("SPLIT 511002103000");
            assertThatThrownBy(() -> office.lead(SPLIT_TOWN, "511002103000", true))
                    .hasMessageContaining("alreadyThere");
            assertThatThrownBy(() -> office.lead(SPLIT_TOWN, "511002000000", true))
                    .hasMessageContaining("noTarget");
            office.lead(SPLIT_TOWN, null, false);
            office.lead(SPLIT_TOWN, null, false);
            assertThat(office.of(SPLIT_TOWN)).hasSize(1).allMatch(one -> one.startsWith("MERGED"));
        });
    }

    @Test
    void theDatabaseItselfRefusesAPlaceThatIsTwo() {
        Office.with(office -> {
            List<SuccessionRow> kept = office.rows(SuccessionKind.RENAMED, "");
            assertThatThrownBy(() -> office.entities()
                            .createNativeQuery(
                                    "update succession set kept_place_id = (select o.kept_place_id from succession o"
                                            + " where o.id = ?1), from_place_id = (select o.kept_place_id from succession o where o.id = ?1)"
                                            + " where id = ?2")
                            .setParameter(1, kept.get(0).id())
                            .setParameter(2, kept.get(1).id())
                            .executeUpdate())
                    .rootCause()
                    .message()
                    .containsIgnoringCase("succession_place_once");
        });
    }
}
