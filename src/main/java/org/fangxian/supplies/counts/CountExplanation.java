package org.fangxian.supplies.counts;

import java.util.List;
import org.fangxian.shared.RequestKey;

/**
 * What the differences of a count come from.
 *
 * @param accountId of losses and differences, to which they are posted
 */
public record CountExplanation(String number, long accountId, List<Line> lines, RequestKey key) {
    private static final int LONGEST = 500;

    public CountExplanation {
        lines = List.copyOf(lines);
    }

    /** @param note must be given where the cause is another; else it may be empty */
    public record Line(long lotId, CountCause cause, String note) {
        /** Refuses a note that is too long. */
        public Line {
            note = note.strip();
            if (note.length() > LONGEST) {
                throw new CountRefused("supplies.reason.tooLong", LONGEST);
            }
        }
    }
}
