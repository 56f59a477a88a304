package org.fangxian.forms;

import java.time.LocalDate;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/** What an indicator's figure of a reporting date covers. */
record CoveredPeriod(Indicator indicator, LocalDate date) implements Worded {
    @Override
    public String text(Texts texts) {
        return indicator.periodText(date, texts);
    }
}
