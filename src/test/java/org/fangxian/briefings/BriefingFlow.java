package org.fangxian.briefings;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.composing.DraftComposer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests of briefings in a transaction of their own that is rolled back; their time can be moved. */
abstract class BriefingFlow {
    static final Instant EARLY = Instant.parse("2020-02-11T01:00:00Z");
    static final Instant LATE = Instant.parse("2020-02-12T01:00:00Z");

    EntityManager entities;
    DraftComposer composer;
    Drafting drafting;
    BriefingWorkflow workflow;
    BriefingArchive archive;
    BriefingFixture fixture;
    BriefingStory story;

    @BeforeEach
    void people() throws Exception {
        entities = TestDatabase.begin();
        fixture = new BriefingFixture(TestDatabase.within(entities));
        wire();
        story.people();
    }

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
        TestDatabase.clock(null);
        TestDatabase.caller("timer");
    }

    /** From now on it is this time of the city. */
    void at(LocalDate date, String time) {
        TestDatabase.clock(instant(date, time));
        wire();
    }

    static Instant instant(LocalDate date, String time) {
        return Instant.parse(date + "T" + time + ":00+08:00");
    }

    private void wire() {
        composer = TestDatabase.wired(DraftComposer.class, entities);
        drafting = TestDatabase.wired(Drafting.class, entities);
        workflow = TestDatabase.wired(BriefingWorkflow.class, entities);
        archive = TestDatabase.wired(BriefingArchive.class, entities);
        story = new BriefingStory(
                new BriefingStory.Doors(composer, drafting, workflow, archive), fixture, BriefingFlow::callAs);
    }

    <T> T as(String person, Callable<T> work) throws Exception {
        return callAs(person, work);
    }

    private static <T> T callAs(String person, Callable<T> work) throws Exception {
        TestDatabase.caller(person);
        try {
            return work.call();
        } finally {
            TestDatabase.caller("timer");
        }
    }
}
