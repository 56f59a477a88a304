package org.fangxian.briefings.flow;

import org.jspecify.annotations.Nullable;

/** A step on a briefing's way; back to the draft only with a reason. */
public record Move(
        long briefingId,
        int version,
        BriefingState to,
        @Nullable String reason) {}
