package org.fangxian.shared;

import org.jspecify.annotations.Nullable;

/**
 * Something the security administrator must hear of; told within the transaction that allows or refuses it.
 *
 * @param account who did it
 * @param unitId whose data; null where no unit is concerned
 * @param subject what was taken or asked for, as the audit trail names it
 * @param amount rows taken, or looks within the hour
 */
public record PersonalDataAlert(
        Kind kind, String account, @Nullable Long unitId, String subject, int amount, String purpose) {
    /** What happened. */
    public enum Kind {
        /** A list with personal data was taken along. */
        EXPORTED,
        /** Somebody looked so often that no further look is allowed for the hour. */
        LOOKED_OFTEN
    }
}
