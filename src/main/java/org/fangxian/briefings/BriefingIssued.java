package org.fangxian.briefings;

import java.time.LocalDate;
import java.util.List;

/** A briefing was issued; told within its transaction. */
public record BriefingIssued(long briefingId, String title, LocalDate date, int edition, List<Long> addressees) {}
