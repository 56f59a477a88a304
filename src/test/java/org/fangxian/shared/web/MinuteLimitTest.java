package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MinuteLimitTest {
    private static final Instant START = Instant.parse("2020-02-10T04:00:10Z");

    private final MinuteLimit limit = new MinuteLimit(2);

    @Test
    void whoAsksTooOftenWaitsForTheNextMinuteAndNobodyElseDoes() {
        assertThat(limit.wait("a", START)).isZero();
        assertThat(limit.wait("a", START.plusSeconds(1))).isZero();
        assertThat(limit.wait("a", START.plusSeconds(2))).isEqualTo(48);
        assertThat(limit.wait("b", START.plusSeconds(2))).isZero();
        assertThat(limit.wait("a", START.plusSeconds(50))).isZero();
    }
}
