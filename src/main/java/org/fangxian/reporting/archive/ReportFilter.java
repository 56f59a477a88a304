package org.fangxian.reporting.archive;

import java.time.LocalDate;
import org.fangxian.reporting.ReportState;
import org.jspecify.annotations.Nullable;

/** Which reports are listed; null means all. */
public record ReportFilter(
        @Nullable String form,
        @Nullable Long unitId,
        LocalDate from,
        LocalDate to,
        @Nullable ReportState state) {}
