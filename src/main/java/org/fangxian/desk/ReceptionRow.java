package org.fangxian.desk;

import java.time.Instant;
import org.fangxian.briefings.settings.RecipientList;
import org.fangxian.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * An addressee of an issue with its acknowledgement.
 *
 * @param readAt when the one who asks first opened the issue, the same in every row
 */
record ReceptionRow(
        Long unitId,
        String unitName,
        RecipientList list,
        @Nullable String acknowledgedBy,
        @Nullable Instant at,
        @Nullable Instant readAt) {
    /** @param own the units for which the caller acknowledges */
    Receipt receipt(Jurisdiction own) {
        return new Receipt(
                unitId, unitName, list, acknowledgedBy, at, own.roots().contains(unitId));
    }
}
