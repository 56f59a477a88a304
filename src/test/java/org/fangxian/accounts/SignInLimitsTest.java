package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.SignInLimits.Admission;
import org.fangxian.accounts.SignInLimits.Counted;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How many tries are let through, and how long the next one waits. */
@Tag("database")
class SignInLimitsTest {
    private static final Counted ZHEN = new Counted(Limit.NAME, "zhen");
    private static final Counted OFFICE = new Counted(Limit.ADDRESS, "10.1.2.3");
    private static final Instant NOON = Instant.parse("2026-02-12T04:00:00Z");

    private Instant now = NOON;

    @AfterEach
    void forgetEverything() {
        TestDatabase.clock(null);
        TestDatabase.committed(entities -> {
            entities.createQuery("delete from FailedSignIns f").executeUpdate();
            return null;
        });
    }

    @Test
    void ofSixtyFourTriesAtOnceFiveAreLetThrough() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<Admission>> tries = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                tries.add(() -> tried(ZHEN, OFFICE));
            }
            List<Admission> answers = new ArrayList<>();
            for (Future<Admission> each : threads.invokeAll(tries)) {
                answers.add(each.get());
            }
            assertThat(answers).filteredOn(answer -> answer == Admission.OPEN).hasSize(4);
            assertThat(answers).filteredOn(answer -> answer == Admission.LAST).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer == Admission.CLOSED).hasSize(59);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void eachFurtherFailureWaitsLongerAndNoneWithoutEnd() {
        fail(5);
        assertThat(waits()).isEqualTo(Duration.ofMinutes(1));
        for (int minutes : new int[] {5, 15, 60, 60}) {
            now = now.plus(waits()).plusSeconds(1);
            assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.LAST);
            assertThat(waits()).isEqualTo(Duration.ofMinutes(minutes));
            assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.CLOSED);
        }
    }

    @Test
    void aSuccessForgetsWhatFailedUnderTheNameAndNotWhatOthersDidAtTheAddress() {
        for (int i = 0; i < 4; i++) {
            tried(ZHEN, OFFICE);
            tried(new Counted(Limit.NAME, "other" + i), OFFICE);
        }
        assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.LAST);
        TestDatabase.committed(entities -> {
            limits(entities).succeeded(ZHEN, OFFICE);
            return null;
        });
        assertThat(failures("NAME zhen")).isZero();
        assertThat(failures("ADDRESS 10.1.2.3")).isEqualTo(8);
        fail(4);
        assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.LAST);
    }

    @Test
    void aQuietDayForgetsFailures() {
        fail(4);
        now = now.plus(Duration.ofHours(25));
        fail(4);
        assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.LAST);
    }

    @Test
    void anAddressIsClosedForEveryNameAndOtherAddressesAreNot() {
        for (int i = 0; i < 50; i++) {
            assertThat(tried(new Counted(Limit.NAME, "name" + i), OFFICE)).isNotEqualTo(Admission.CLOSED);
        }
        assertThat(tried(ZHEN, OFFICE)).isEqualTo(Admission.CLOSED);
        assertThat(tried(ZHEN, new Counted(Limit.ADDRESS, "10.9.9.9"))).isEqualTo(Admission.OPEN);
    }

    @Test
    void anAccountThatWaitsIsFoundAmongManyAndThoseOfOthersAreNot() {
        TestDatabase.rolledBack(entities -> {
            Unit city = unit(entities, "511000");
            List<Long> ids = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Account account = new Account(i < 39 ? city : unit(entities, "511002"), "waits" + i, "n", null, "hash");
                entities.persist(account);
                ids.add(account.getId());
            }
            for (int i : new int[] {7, 39}) {
                for (int tried = 0; tried < 5; tried++) {
                    limits(entities)
                            .admit(List.of(new Counted(i == 7 ? Limit.NAME : Limit.FACTOR, "waits" + i), OFFICE));
                }
            }
            entities.flush();
            FailedSignInRows rows = TestDatabase.wired(FailedSignInRows.class, entities);
            assertThat(rows.closed(ids, now)).containsExactlyInAnyOrder(ids.get(7), ids.get(39));
            assertThat(rows.closed(ids, now.plusSeconds(90))).isEmpty();
            Jurisdiction county =
                    new Jurisdiction(Set.of(unit(entities, "511002").getId()));
            assertThat(rows.closedAccounts(county, now)).isEqualTo(1);
            return null;
        });
    }

    private static Unit unit(EntityManager entities, String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(tried(ZHEN, OFFICE)).isNotEqualTo(Admission.CLOSED);
        }
    }

    private Admission tried(Counted... counted) {
        return TestDatabase.committed(entities -> limits(entities).admit(List.of(counted)));
    }

    private Duration waits() {
        Instant until = TestDatabase.committed(entities -> limits(entities).closedUntil(List.of(ZHEN)))
                .orElseThrow();
        return Duration.ofMinutes(Math.round(Duration.between(now, until).toSeconds() / 60.0));
    }

    private static int failures(String subject) {
        return TestDatabase.committed(entities -> TestDatabase.wired(FailedSignInRows.class, entities)
                .find(subject)
                .map(FailedSignIns::failures)
                .orElse(0));
    }

    private SignInLimits limits(EntityManager entities) {
        TestDatabase.clock(now);
        return TestDatabase.wired(SignInLimits.class, entities);
    }
}
