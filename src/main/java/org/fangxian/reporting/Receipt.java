package org.fangxian.reporting;

import java.time.Instant;
import java.util.List;

/**
 * What the portal says to a submission.
 *
 * @param number unique and readable: 20200212-511002-CASES-1 is date, unit, form, revision
 */
public record Receipt(String number, int revision, Instant submittedAt) {
    private static final String SEPARATOR = " ";

    static Receipt of(Revision revision) {
        return new Receipt(revision.getReceipt(), revision.getNumber(), revision.getSubmittedAt());
    }

    /** As it is kept for a repeated request. */
    public String line() {
        return String.join(SEPARATOR, List.of(number, String.valueOf(revision), submittedAt.toString()));
    }

    /** As {@link #line} wrote it. */
    public static Receipt ofLine(String line) {
        String[] parts = line.split(SEPARATOR, -1);
        return new Receipt(parts[0], Integer.parseInt(parts[1]), Instant.parse(parts[2]));
    }
}
