package org.fangxian.audit;

import java.time.Instant;
import org.fangxian.shared.AuditEntry;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail as the page shows it. */
public record AuditRow(AuditEntry entry, @Nullable String unitName) {
    /** @return the key of the action's wording */
    public String actionKey() {
        return key(entry.getAction());
    }

    /** @return when it happened */
    public Instant at() {
        return entry.getRecordedAt();
    }

    /** @return {@code feature.audit.verb} for {@code feature.verb} */
    static String key(String action) {
        return action.replaceFirst("\\.", ".audit.");
    }
}
