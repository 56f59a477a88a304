package org.fangxian.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts worked out by hand. */
class AllocationTest {
    private static final String STEP = "0.1";

    @Test
    void theSmallestShareIsAsLargeAsItCanBe() {
        Allocation allocation = share(SharingRule.MAX_MIN, "10", STEP, claims("2", "2.6", "4", "5"));
        assertThat(exact(allocation)).containsExactly("2", "13/5", "27/10", "27/10");
        assertThat(amounts(allocation)).containsExactly("2.0", "2.6", "2.7", "2.7");
        assertThat(allocation.left()).isEqualByComparingTo("0");
    }

    @Test
    void aWeightLetsAShareExceedAnothers() {
        List<Claim> claims = claims("4", "2", "10", "4");
        List<String> weights = List.of("2.5", "4", "0.5", "1");
        List<Claim> weighed = IntStream.range(0, 4)
                .mapToObj(i -> claims.get(i).weighing(new BigDecimal(weights.get(i))))
                .toList();
        assertThat(amounts(share(SharingRule.MAX_MIN, "16", "1", weighed))).containsExactly("4", "2", "6", "4");
    }

    @Test
    void aShortageOfThreeThousandIsSharedByRule() {
        List<Claim> claims = claims("400", "900", "1500", "2200", "700");
        assertThat(amounts(share(SharingRule.MAX_MIN, "3000", "1", claims)))
                .containsExactly("400", "650", "650", "650", "650");
        assertThat(amounts(share(SharingRule.PROPORTIONAL, "3000", "1", claims)))
                .containsExactly("211", "474", "789", "1158", "368");
    }

    @Test
    void stocksAreFilledUpUntilAllLastEquallyLong() {
        List<Claim> claims = List.of(
                using("511002", "200", "100"),
                using("511011", "1000", "200"),
                using("511024", "0", "150"),
                using("511025", "600", "50"),
                using("511083", "0", "0"));
        Allocation allocation = share(SharingRule.EQUAL_DAYS, "3000", STEP, claims);
        assertThat(exact(allocation)).containsExactly("2200/3", "2600/3", "1400", "0", "0");
        assertThat(amounts(allocation)).containsExactly("733.3", "866.7", "1400.0", "0.0", "0.0");
        assertThat(allocation.shares())
                .extracting(Share::daysAfter)
                .containsExactly(
                        new BigDecimal("9.3"),
                        new BigDecimal("9.3"),
                        new BigDecimal("9.3"),
                        new BigDecimal("12.0"),
                        null);
    }

    @Test
    void theFirstTierIsServedBeforeTheSecond() {
        List<Claim> claims = List.of(
                Claim.of("A", new BigDecimal("50")).inTier(2),
                Claim.of("B", new BigDecimal("60")).inTier(1),
                Claim.of("C", new BigDecimal("50")).inTier(2),
                Claim.of("D", new BigDecimal("30")).inTier(3));
        Allocation allocation = share(SharingRule.TIERS, "120", "1", claims);
        assertThat(amounts(allocation)).containsExactly("30", "60", "30", "0");
        assertThat(allocation.shares())
                .extracting(Share::uncovered)
                .containsExactly(new BigDecimal("20"), new BigDecimal("0"), new BigDecimal("20"), new BigDecimal("30"));
    }

    @Test
    void whatNobodyAsksForIsLeft() {
        for (SharingRule rule : List.of(SharingRule.MAX_MIN, SharingRule.PROPORTIONAL)) {
            Allocation allocation = share(rule, "100", "1", claims("20", "30"));
            assertThat(amounts(allocation)).containsExactly("20", "30");
            assertThat(allocation.left()).isEqualByComparingTo("50");
        }
    }

    @Test
    void anAmountUnknownIsARequestWithoutACap() {
        List<Claim> claims = List.of(Claim.of("A", null), Claim.of("B", new BigDecimal("10")), Claim.of("C", null));
        assertThat(amounts(share(SharingRule.MAX_MIN, "100", "1", claims))).containsExactly("45", "10", "45");
    }

    @Test
    void equalRemaindersGoByUnitCode() {
        List<Claim> claims = Stream.of("511025", "511002", "511011")
                .map(unit -> Claim.of(unit, new BigDecimal("10")))
                .toList();
        assertThat(amounts(share(SharingRule.MAX_MIN, "10", "1", claims))).containsExactly("3", "4", "3");
    }

    @Test
    void noShareIsRoundedAboveItsRequest() {
        Allocation allocation = share(SharingRule.MAX_MIN, "10", "1", claims("2.6", "2.6"));
        assertThat(amounts(allocation)).containsExactly("2", "2");
        assertThat(allocation.left()).isEqualByComparingTo("6");
    }

    @ParameterizedTest
    @CsvSource({
        "PROPORTIONAL, allocation.claim.requestMissing",
        "TIERS, allocation.claim.tierMissing",
    })
    void aRuleAsksForWhatItNeeds(SharingRule rule, String key) {
        assertThatThrownBy(() -> share(rule, "10", "1", List.of(Claim.of("511002", null))))
                .isInstanceOfSatisfying(ClaimRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo(key);
                    assertThat(refused.args()).contains("511002");
                });
    }

    @Test
    void whatCannotBeSoIsRefusedByName() {
        assertThat(refusal(() -> Claim.of("511002", new BigDecimal("-1")))).isEqualTo("allocation.claim.request");
        assertThat(refusal(() -> using("511002", "-1", "0"))).isEqualTo("allocation.claim.stock");
        assertThat(refusal(() -> using("511002", "0", "-1"))).isEqualTo("allocation.claim.burn");
        assertThat(refusal(() -> Claim.of("511002", null).weighing(BigDecimal.ZERO)))
                .isEqualTo("allocation.claim.weight");
        assertThat(refusal(() -> Claim.of("511002", null).inTier(0))).isEqualTo("allocation.claim.tier");
        assertThat(refusal(() -> share(SharingRule.MAX_MIN, "-1", "1", claims("1"))))
                .isEqualTo("allocation.amount");
        assertThat(refusal(() -> share(SharingRule.MAX_MIN, "1", "0.5", claims("1"))))
                .isEqualTo("allocation.step");
        assertThat(refusal(() -> share(SharingRule.MAX_MIN, "1", "1", List.of())))
                .isEqualTo("allocation.claims.none");
        assertThat(refusal(() -> share(
                        SharingRule.MAX_MIN, "1", "1", List.of(Claim.of("511002", null), Claim.of("511002", null)))))
                .isEqualTo("allocation.claims.twice");
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        return ((ClaimRefused) org.assertj.core.api.Assertions.catchThrowable(work)).key();
    }

    private static Allocation share(SharingRule rule, String amount, String step, List<Claim> claims) {
        return Allocation.of(rule, new BigDecimal(amount), new BigDecimal(step), claims);
    }

    private static List<Claim> claims(String... requests) {
        return IntStream.range(0, requests.length)
                .mapToObj(i -> Claim.of("U" + i, new BigDecimal(requests[i])))
                .toList();
    }

    private static Claim using(String unit, String stock, String burn) {
        return Claim.of(unit, null).holding(new BigDecimal(stock), new BigDecimal(burn));
    }

    private static List<String> amounts(Allocation allocation) {
        return allocation.shares().stream()
                .map(share -> share.amount().toPlainString())
                .toList();
    }

    private static List<String> exact(Allocation allocation) {
        return allocation.shares().stream().map(Share::fraction).toList();
    }
}
