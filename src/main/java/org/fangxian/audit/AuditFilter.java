package org.fangxian.audit;

import java.io.Serializable;
import java.time.Instant;
import org.fangxian.shared.AuditEntry;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are asked for.
 *
 * @param account name of the account, empty for all
 * @param action as written, {@code feature.verb}, empty for all
 * @param result how the action ended, null for all
 * @param unitId the unit, with all below it
 * @param from first instant; {@code to} the first instant after
 */
public record AuditFilter(
        String account,
        String action,
        AuditEntry.@Nullable Result result,
        @Nullable Long unitId,
        @Nullable Instant from,
        @Nullable Instant to)
        implements Serializable {
    /** Of whatever result. */
    public AuditFilter(
            String account, String action, @Nullable Long unitId, @Nullable Instant from, @Nullable Instant to) {
        this(account, action, null, unitId, from, to);
    }
}
