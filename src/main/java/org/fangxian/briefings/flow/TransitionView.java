package org.fangxian.briefings.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A step of a briefing's way, by whom, in whose stead and why. */
public record TransitionView(
        BriefingState from,
        BriefingState to,
        String person,
        @Nullable String deputyFor,
        @Nullable String reason,
        Instant at) {}
