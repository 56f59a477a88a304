package org.fangxian.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What holds of every allocation, whatever is claimed. */
class AllocationPropertiesTest {
    private static final int CASES = 200;
    private static final BigDecimal ROUNDED = new BigDecimal("0.000001");

    @RepeatedTest(CASES)
    void nobodyIsGivenMoreThanThereIsOrThanWasRequested(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        for (SharingRule rule : SharingRule.values()) {
            Allocation allocation = random.share(rule);
            BigDecimal given = BigDecimal.ZERO;
            for (Share share : allocation.shares()) {
                assertThat(share.amount()).isNotNegative();
                if (share.claim().request() != null) {
                    assertThat(share.amount()).isLessThanOrEqualTo(share.claim().request());
                }
                assertThat(share.amount().remainder(random.step)).isEqualByComparingTo("0");
                given = given.add(share.amount());
            }
            assertThat(given).isLessThanOrEqualTo(random.amount);
            assertThat(allocation.left()).isEqualByComparingTo(random.amount.subtract(given));
        }
    }

    @RepeatedTest(CASES)
    void theOrderOfTheClaimsDoesNotMatter(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        List<Claim> shuffled = new ArrayList<>(random.claims);
        Collections.shuffle(shuffled, new Random(repetition.getCurrentRepetition()));
        for (SharingRule rule : SharingRule.values()) {
            assertThat(Allocation.of(rule, random.amount, random.step, shuffled).shares())
                    .containsExactlyInAnyOrderElementsOf(random.share(rule).shares());
        }
    }

    @RepeatedTest(CASES)
    void roundingMovesLessThanOneStep(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        for (SharingRule rule : SharingRule.values()) {
            for (Share share : random.share(rule).shares()) {
                assertThat(share.amount().subtract(share.exact()).abs().subtract(ROUNDED))
                        .isLessThan(random.step);
            }
        }
    }

    @RepeatedTest(CASES)
    void whereThereIsMoreNobodyIsGivenLessBeforeRounding(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        for (SharingRule rule : SharingRule.values()) {
            List<Share> less = random.share(rule).shares();
            List<Share> more = Allocation.of(rule, random.amount.add(BigDecimal.TEN), random.step, random.claims)
                    .shares();
            for (int i = 0; i < less.size(); i++) {
                assertThat(more.get(i).exact())
                        .isGreaterThanOrEqualTo(less.get(i).exact());
            }
        }
    }

    /** Whoever has more than another has no more than was requested by the other: nobody would rather have another's. */
    @RepeatedTest(CASES)
    void nobodyEnviesAnotherUnlessWeighed(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        List<Claim> equal = random.claims.stream()
                .map(claim -> claim.weighing(BigDecimal.ONE))
                .toList();
        List<Share> shares = Allocation.of(SharingRule.MAX_MIN, random.amount, random.step, equal)
                .shares();
        for (Share mine : shares) {
            for (Share theirs : shares) {
                boolean covered = mine.claim().request() != null
                        && mine.exact().add(ROUNDED).compareTo(mine.claim().request()) >= 0;
                assertThat(covered || mine.exact().add(ROUNDED).compareTo(theirs.exact()) >= 0)
                        .isTrue();
            }
        }
    }

    /** What is left although somebody would take it is less than a step for each who claims. */
    @RepeatedTest(CASES)
    void nothingIsKeptBackThatSomebodyAskedFor(RepetitionInfo repetition) {
        Case random = new Case(repetition);
        for (SharingRule rule : List.of(SharingRule.MAX_MIN, SharingRule.PROPORTIONAL, SharingRule.TIERS)) {
            Allocation allocation = random.share(rule);
            BigDecimal open =
                    allocation.shares().stream().map(Share::uncovered).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal slack = random.step.multiply(BigDecimal.valueOf(random.claims.size()));
            assertThat(allocation.left().min(open)).isLessThan(slack);
        }
    }

    /** A shortage drawn by chance, the same for the same repetition. */
    private static final class Case {
        private final Random random;
        private final BigDecimal amount;
        private final BigDecimal step;
        private final List<Claim> claims;

        Case(RepetitionInfo repetition) {
            random = new Random(repetition.getCurrentRepetition() * 7919L);
            step = random.nextBoolean() ? BigDecimal.ONE : new BigDecimal("0.1");
            amount = number(5000);
            claims = IntStream.range(0, 1 + random.nextInt(12))
                    .mapToObj(this::claim)
                    .toList();
        }

        private Claim claim(int i) {
            return Claim.of("U" + i, number(900))
                    .holding(number(500), random.nextInt(5) == 0 ? BigDecimal.ZERO : number(90))
                    .weighing(number(40).add(new BigDecimal("0.1")))
                    .inTier(1 + random.nextInt(3));
        }

        private BigDecimal number(int below) {
            return BigDecimal.valueOf(random.nextInt(below * 10), 1);
        }

        Allocation share(SharingRule rule) {
            return Allocation.of(rule, amount, step, claims);
        }
    }
}
