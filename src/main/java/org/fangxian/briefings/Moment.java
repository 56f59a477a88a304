package org.fangxian.briefings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Of which reporting date a briefing is composed, with the knowledge of which instant (null: the latest), and when. */
record Moment(LocalDate date, @Nullable Instant knownAt, Instant now) {}
