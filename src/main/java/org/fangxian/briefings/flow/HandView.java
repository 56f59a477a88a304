package org.fangxian.briefings.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who had a hand in which step; deputyFor names whom a deputy stood in for. */
public record HandView(Step step, String person, @Nullable String deputyFor, Instant at) {}
