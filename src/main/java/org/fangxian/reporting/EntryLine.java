package org.fangxian.reporting;

import java.math.BigDecimal;
import org.fangxian.checks.CheckFailure;
import org.fangxian.checks.SourcedFigure;
import org.fangxian.forms.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * One indicator on the entry page.
 *
 * @param yesterday the unit's own figure of the day before, null when it is missing
 * @param typed what stands in the field: the draft, else what was submitted, else what another record knows as a whole
 * @param offered what would stand there if nothing was typed
 * @param proposed what another record knows as a whole and the report does not state yet: it is to be confirmed; or empty
 * @param sourced what another record knows, the whole or a part
 */
public record EntryLine(
        Indicator indicator,
        @Nullable BigDecimal yesterday,
        String typed,
        String offered,
        String proposed,
        @Nullable SourcedFigure sourced) {
    /** @return the code under which a change of more than half is explained */
    public String changeCode() {
        return CheckFailure.CHANGE + indicator.code();
    }
}
