package org.fangxian.forms;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fangxian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A form's next version.
 *
 * @param unitKinds for which kinds of unit; each must file the form already
 * @param indicators codes in the order of the entry page
 * @param validFrom the first reporting date: tomorrow or later
 * @param deadlineMinutes minutes after midnight of the reporting date; null leaves each kind of unit its deadline
 */
public record NewVersion(
        String form,
        Set<UnitKind> unitKinds,
        List<String> indicators,
        LocalDate validFrom,
        @Nullable Integer deadlineMinutes) {
    /** A version with the deadlines as they are. */
    public NewVersion(String form, Set<UnitKind> unitKinds, List<String> indicators, LocalDate validFrom) {
        this(form, unitKinds, indicators, validFrom, null);
    }
}
