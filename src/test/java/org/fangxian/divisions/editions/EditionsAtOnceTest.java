package org.fangxian.divisions.editions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.RollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.fangxian.TestDatabase;
import org.fangxian.shared.EditConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two system administrators confirm at the same moment: every succession is confirmed once, by one of them. */
@Tag("database")
class EditionsAtOnceTest {
    private static final List<String> ADMINISTRATORS = List.of("edition.first", "edition.second");
    private static final int ROUNDS = 40;

    private long edition;

    @BeforeEach
    void bring() {
        edition = TestDatabase.committed(entities -> {
            Number there = (Number) entities.createNativeQuery(
                            "select count(*) from account where name in ('edition.first', 'edition.second')")
                    .getSingleResult();
            if (there.intValue() == 0) {
                ADMINISTRATORS.forEach(name -> Keepers.enrol(entities, name));
            }
            return Keepers.bring(entities);
        });
    }

    @AfterEach
    void discard() {
        TestDatabase.committed(entities -> {
            TestDatabase.wired(EditionKeeping.class, entities).discard(edition);
            return null;
        });
    }

    @Test
    void ofTwoWhoConfirmTheSameOneIsRefused() throws Exception {
        List<SuccessionRow> waiting =
                TestDatabase.committed(entities -> TestDatabase.wired(SuccessionKeeping.class, entities)
                        .page(new SuccessionFilter(edition, null, true, true, ""), null, ROUNDS));
        assertThat(waiting).hasSize(ROUNDS);
        for (SuccessionRow row : waiting) {
            List<Integer> done = atOnce(successions -> {
                successions.confirm(row.id(), row.version());
                return 1;
            });
            assertThat(done).as(row.sortCode()).containsExactlyInAnyOrder(0, 1);
        }
        assertThat(confirmed()).isEqualTo(ROUNDS);
    }

    @Test
    void ofTwoWhoConfirmAllEachConfirmsWhatTheOtherDidNot() throws Exception {
        SuccessionFilter guesses = new SuccessionFilter(edition, null, true, true, "");
        List<Integer> done = atOnce(successions -> successions.confirmAll(guesses));
        assertThat(done).containsExactlyInAnyOrder(0, 1080);
        assertThat(confirmed()).isEqualTo(1080);
    }

    /** What each of them confirmed; 0 for who was refused because the other came first. */
    private static List<Integer> atOnce(Function<SuccessionKeeping, Integer> work) throws Exception {
        ExecutorService desks = Executors.newFixedThreadPool(ADMINISTRATORS.size());
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            ADMINISTRATORS.forEach(name -> calls.add(() -> alone(name, work)));
            List<Integer> done = new ArrayList<>();
            for (Future<Integer> one : desks.invokeAll(calls)) {
                done.add(one.get());
            }
            return done;
        } finally {
            desks.shutdownNow();
        }
    }

    private static int alone(String name, Function<SuccessionKeeping, Integer> work) {
        int[] done = new int[1];
        Keepers.as(name, () -> {
            try {
                done[0] = TestDatabase.committed(
                        entities -> work.apply(TestDatabase.wired(SuccessionKeeping.class, entities)));
            } catch (EditConflict | OptimisticLockException late) {
                done[0] = 0;
            } catch (RollbackException late) {
                assertThat(late).hasCauseInstanceOf(OptimisticLockException.class);
            }
        });
        return done[0];
    }

    private int confirmed() {
        return TestDatabase.committed(entities -> ((Number) entities.createNativeQuery(
                                "select count(*) from succession where import_id = ?1 and basis = 'NEIGHBOUR'"
                                        + " and confirmed_by in ('edition.first', 'edition.second')")
                        .setParameter(1, edition)
                        .getSingleResult())
                .intValue());
    }
}
