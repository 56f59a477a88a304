package org.fangxian.briefings.register;

import java.time.Instant;
import org.fangxian.briefings.flow.HandView;
import org.fangxian.briefings.flow.Step;
import org.jspecify.annotations.Nullable;

/** A person's hand in a briefing of the list; deputyFor names whom a deputy stood in for. */
record HandRow(
        long briefingId,
        long accountId,
        Step step,
        String person,
        @Nullable String deputyFor,
        Instant at) {
    HandView view() {
        return new HandView(step, person, deputyFor, at);
    }
}
