package org.fangxian.shared;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What is written to the audit trail.
 *
 * @param action what was done, {@code feature.verb}; its wording stands in the bundle of the feature under
 *     {@code feature.audit.verb}
 * @param subject the record in a form a person finds again: "CASES 511002 2020-02-11"
 * @param unitId the unit whose data it concerns, if any
 * @param detail reason or change, in few words, never personal data
 */
public record AuditEvent(
        String action,
        String subject,
        @Nullable Long unitId,
        @Nullable String detail) implements Serializable {
    private static final int LONGEST = 500;

    public AuditEvent {
        subject = cut(subject, LONGEST);
        detail = detail == null ? null : cut(detail, LONGEST);
    }

    public AuditEvent(String action, String subject) {
        this(action, subject, null, null);
    }

    public AuditEvent(String action, String subject, @Nullable Long unitId) {
        this(action, subject, unitId, null);
    }

    static String cut(String text, int longest) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
