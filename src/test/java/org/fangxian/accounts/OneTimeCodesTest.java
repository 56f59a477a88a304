package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes of the telephone: as the standard has them, right for a while, and used once. */
@Tag("database")
class OneTimeCodesTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @AfterEach
    void trueTime() {
        TestDatabase.clock(null);
    }

    /** RFC 6238, appendix B, the last six of eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void aCodeIsAsTheStandardHasIt(long second, String code) {
        assertThat(OneTimeCodes.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void theCodesBeforeAndAfterAreRightAsWellAndNoOthers() {
        Instant now = Instant.parse("2026-02-12T04:00:10Z");
        TestDatabase.clock(now);
        OneTimeCodes codes = TestDatabase.rolledBack(entities -> TestDatabase.wired(OneTimeCodes.class, entities));
        long step = now.getEpochSecond() / 30;
        for (int drift = -1; drift <= 1; drift++) {
            String code = OneTimeCodes.code(SECRET, now.plusSeconds(30L * drift));
            assertThat(codes.step(SECRET, code)).hasValue(step + drift);
        }
        assertThat(codes.step(SECRET, OneTimeCodes.code(SECRET, now.plusSeconds(60))))
                .isEmpty();
        assertThat(codes.step(SECRET, OneTimeCodes.code(SECRET, now.minusSeconds(60))))
                .isEmpty();
        assertThat(codes.step(SECRET, "")).isEmpty();
    }

    @Test
    void whatIsTypedMayHaveSpacesHyphensAndFullWidthDigits() {
        assertThat(OneTimeCodes.normal(" １２３ 456 ")).isEqualTo("123456");
        assertThat(OneTimeCodes.normal("abcd-2345")).isEqualTo("ABCD2345");
    }

    @Test
    void ofManyWhoShowOneCodeAtOnceOneIsLetIn() throws Exception {
        long account = TestDatabase.rolledBack(entities ->
                entities.createQuery("select max(u.id) from Unit u", Long.class).getSingleResult());
        Account person = TestDatabase.committed(entities -> {
            Unit unit = entities.find(Unit.class, account);
            Account made = new Account(unit, "code.once", "code.once", null, "hash");
            entities.persist(made);
            entities.persist(new SecondFactor(made.getId()));
            entities.persist(new RecoveryCode(made.getId(), "of-once"));
            return made;
        });
        try {
            assertThat(atOnce(rows -> rows.use(person.getId(), 4711))).isEqualTo(1);
            assertThat(atOnce(rows -> rows.use(person.getId(), 4710))).isZero();
            assertThat(atOnce(rows -> rows.use(person.getId(), 4712))).isEqualTo(1);
            Instant now = Instant.parse("2026-02-12T04:00:10Z");
            assertThat(atOnce(rows -> rows.useRecovery(person.getId(), "of-once", now)))
                    .isEqualTo(1);
        } finally {
            TestDatabase.committed(entities -> {
                TestDatabase.wired(SecondFactorRows.class, entities).remove(person.getId());
                entities.remove(entities.find(Account.class, person.getId()));
                return null;
            });
        }
    }

    private static long atOnce(java.util.function.Function<SecondFactorRows, Boolean> use) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> one = () ->
                    TestDatabase.committed(entities -> use.apply(TestDatabase.wired(SecondFactorRows.class, entities)));
            long used = 0;
            for (Future<Boolean> answer : threads.invokeAll(java.util.Collections.nCopies(16, one))) {
                used += answer.get() ? 1 : 0;
            }
            return used;
        } finally {
            threads.shutdownNow();
        }
    }
}
