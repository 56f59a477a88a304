package org.fangxian.desk;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader instructs a unit on an issue.
 *
 * @param dueOn the last day for the answer; null for none
 */
public record GiveInstruction(
        long briefingId, long unitId, String text, @Nullable LocalDate dueOn) {
    GiveInstruction worded(String words) {
        return new GiveInstruction(briefingId, unitId, words, dueOn);
    }
}
