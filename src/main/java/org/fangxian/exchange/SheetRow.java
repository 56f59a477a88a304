package org.fangxian.exchange;

import java.util.Map;

/**
 * One unit's report in a sheet.
 *
 * @param number of the row as the spreadsheet counts, from 1
 * @param figures by indicator code, as typed
 * @param unitId 0 where nobody is asked under the code that stands there, which then is the name
 * @param explanation said to every check that fails in this row
 */
public record SheetRow(
        int number, long unitId, String unitName, Map<String, String> figures, String explanation, Outcome outcome) {
    /** What becomes of a row. */
    public enum Outcome {
        /** The unit's first submission. */
        NEW,
        /** A new revision of what was submitted, be it the answer to a return that says what counted before. */
        CORRECTION,
        /** The same as what was submitted: skipped. */
        UNCHANGED,
        /** Nothing is filled in: skipped. */
        EMPTY,
        /** Something is wrong. */
        WRONG;

        /** @return whether a report would be filed from it */
        public boolean isFiled() {
            return this == NEW || this == CORRECTION;
        }
    }

    SheetRow as(Outcome other) {
        return new SheetRow(number, unitId, unitName, figures, explanation, other);
    }
}
