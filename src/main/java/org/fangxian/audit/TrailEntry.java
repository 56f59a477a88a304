package org.fangxian.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A committed entry of the audit trail with everything that its seal covers. */
record TrailEntry(
        long id,
        Instant recordedAt,
        String account,
        String address,
        String action,
        String subject,
        @Nullable Long unitId,
        String result,
        @Nullable String detail) {}
