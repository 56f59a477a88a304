package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.fangxian.Callers;
import org.fangxian.PortalArchive;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.files.FileKind;
import org.fangxian.briefings.files.PrintedFile;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.SamePerson;
import org.fangxian.briefings.flow.Step;
import org.fangxian.desk.Desk;
import org.fangxian.desk.DeskPage;
import org.fangxian.desk.Instructions;
import org.fangxian.desk.Receipt;
import org.fangxian.shared.EditConflict;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class BriefingsIT {
    private static final Set<String> ROLES = Set.of(Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.REPORTER);
    private static final Instant EARLY = Instant.parse("2020-02-11T01:00:00Z");
    private static final Instant LATE = Instant.parse("2020-02-12T01:00:00Z");

    @Inject
    private DraftComposer composer;

    @Inject
    private Drafting drafting;

    @Inject
    private BriefingWorkflow workflow;

    @Inject
    private BriefingArchive archive;

    @Inject
    private Desk desk;

    @Inject
    private Instructions instructions;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private BriefingFixture fixture;

    private BriefingStory story;

    @Deployment
    static WebArchive portal() {
        return PortalArchive.with(BriefingFixture.class, BriefingStory.class);
    }

    @BeforeEach
    void people() throws Exception {
        fixture = new BriefingFixture(database);
        story = new BriefingStory(
                new BriefingStory.Doors(composer, drafting, workflow, archive), fixture, new BriefingStory.Person() {
                    @Override
                    public <T> T as(String person, Callable<T> work) throws Exception {
                        return person.equals("timer") ? Callers.asSystem(work) : Callers.as(person, ROLES, work);
                    }
                });
        story.people();
    }

    @Test
    void eight_composers_at_once_make_one_draft() throws Exception {
        LocalDate date = LocalDate.of(2021, 3, 1);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Composed>> runs = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Callable<Composed> compose = () -> {
                start.await();
                return Callers.asSystem(() -> composer.compose(date, null));
            };
            runs.add(pool.submit(compose));
        }
        start.countDown();
        Set<Long> ids = new HashSet<>();
        int fresh = 0;
        for (Future<Composed> run : runs) {
            ids.add(run.get().id());
            fresh += run.get().fresh() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(ids).hasSize(1);
        assertThat(fresh).isEqualTo(1);
        assertThat(fixture.number("select count(*) from briefing where briefing_date = ?", date))
                .isEqualTo(1);
    }

    @Test
    void from_draft_to_issue_to_correction() throws Exception {
        LocalDate date = LocalDate.of(2020, 2, 20);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long draft = story.sparse(date, "累计{f:%d}例", "CONFIRMED_TOTAL");
        story.move("hegao", draft, BriefingState.CHECKED, null);
        story.move("daiqian", draft, BriefingState.SIGNED, null);
        assertThat(as("bianji2", () -> archive.view(draft)).hands()).anySatisfy(hand -> {
            assertThat(hand.step()).isEqualTo(Step.SIGN);
            assertThat(hand.deputyFor()).isEqualTo("qianfa");
        });
        fixture.reported("CASES", "NJ-WJ", date, LATE, BriefingStory.with("CONFIRMED_TOTAL", 18));
        assertThat(story.text(draft)).contains("累计17例");
        assertThatThrownBy(() -> story.move("bianji", draft, BriefingState.ISSUED, null))
                .isInstanceOf(SamePerson.class);
        story.move("bianji2", draft, BriefingState.ISSUED, null);

        PrintedFile pdf = as("qianfa", () -> archive.file(draft, FileKind.PDF));
        assertThat(new String(pdf.contents(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(as("luren", () -> archive.file(draft, FileKind.PDF)).sha256())
                .isEqualTo(pdf.sha256());
        assertThat(as("qianfa", () -> archive.file(draft, FileKind.XLSX)).contents())
                .isNotEmpty();
        assertThatThrownBy(() -> fixture.run("update briefing set frozen_sha256 = null where id = ?", draft))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> fixture.run("delete from briefing_frozen where briefing_id = ?", draft))
                .isInstanceOf(SQLException.class);

        long correction = as("bianji", () -> workflow.correct(draft, "卫健委订正。"));
        assertThat(story.text(correction))
                .contains("一、更正说明")
                .contains("由17例更正为18例")
                .contains("更正原因：卫健委订正。")
                .contains("累计18例");
        assertThat(story.number(correction)).isEqualTo(story.number(draft));
        assertThat(story.text(draft)).contains("累计17例");
        assertThat(as("bianji", () -> archive.view(draft)).correctedBy()).isEqualTo(correction);
        assertThatThrownBy(() -> as("bianji2", () -> workflow.correct(draft, "再次更正")))
                .isInstanceOf(EditConflict.class);
        assertThat(as("luren", () -> archive.file(draft, FileKind.PDF)).sha256())
                .isEqualTo(pdf.sha256());
    }

    @Test
    void two_tabs_at_once_open_and_acknowledge_an_issue_without_an_incident() throws Exception {
        LocalDate date = LocalDate.of(2020, 2, 22);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long issued = story.sparse(date, "累计{f:%d}例", "CONFIRMED_TOTAL");
        story.issue(issued);
        long county = fixture.number("select id from unit where code = '511025'");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<DeskPage>> tabs = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tabs.add(pool.submit(() -> as("luren", () -> {
                instructions.acknowledge(issued, county);
                return desk.open(issued);
            })));
        }
        for (Future<DeskPage> tab : tabs) {
            assertThat(tab.get().receipts())
                    .filteredOn(Receipt::own)
                    .extracting(Receipt::acknowledgedBy)
                    .containsExactly("luren");
        }
        pool.shutdown();
        assertThat(fixture.number("select count(*) from briefing_acknowledgement where briefing_id = ?", issued))
                .isEqualTo(1);
        assertThat(fixture.number("select count(*) from briefing_reading where briefing_id = ?", issued))
                .isEqualTo(1);
    }

    @Test
    void of_two_corrections_at_once_one_is_begun_and_the_other_is_a_conflict() throws Exception {
        LocalDate date = LocalDate.of(2020, 2, 21);
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long issue = story.sparse(date, "累计{f:%d}例", "CONFIRMED_TOTAL");
        story.issue(issue);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Long>> begun = new java.util.ArrayList<>();
        for (String editor : List.of("bianji", "bianji2")) {
            begun.add(pool.submit(() -> {
                start.await();
                return as(editor, () -> workflow.correct(issue, "卫健委订正"));
            }));
        }
        start.countDown();
        List<Object> outcomes = new java.util.ArrayList<>();
        for (Future<Long> one : begun) {
            try {
                outcomes.add(one.get());
            } catch (ExecutionException refused) {
                outcomes.add(refused.getCause());
            }
        }
        pool.shutdown();
        assertThat(outcomes).hasAtLeastOneElementOfType(Long.class).hasAtLeastOneElementOfType(EditConflict.class);
        assertThat(fixture.number("select count(*) from briefing where corrects_id = ?", issue))
                .isEqualTo(1);
    }

    private <T> T as(String person, Callable<T> work) throws Exception {
        return story.as(person, work);
    }
}
