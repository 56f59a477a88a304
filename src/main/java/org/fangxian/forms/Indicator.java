package org.fangxian.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/**
 * One figure that units report. Indicators are data: they come and go with the epidemic.
 *
 * @param unitOfMeasure as it stands behind the figure: 例, 人次, 元
 * @param group heading under which the entry page shows it
 * @param filledBy who in a unit knows the figure
 * @param wording what is counted and what is not
 * @param decimals digits after the point that may be reported
 * @param maximum the largest figure that can be true for one unit, more is a slip of the pen; of a text its length
 */
public record Indicator(
        String code,
        String name,
        String unitOfMeasure,
        String group,
        IndicatorKind kind,
        Period period,
        String filledBy,
        String wording,
        int decimals,
        BigDecimal maximum) {

    /** Characters that a text may have at most. */
    public static final int LONGEST_TEXT = 2000;

    /** @return the period in words, for a reporting date: 2月10日0—24时, 截至2月10日24时 */
    public String periodText(LocalDate date, Texts texts) {
        String key = "forms.period." + period + (kind.isUntil() ? ".until" : ".during");
        LocalDate before = date.minusDays(1);
        return texts.format(
                key,
                String.valueOf(before.getMonthValue()),
                String.valueOf(before.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getDayOfMonth()));
    }

    /** @return the period of a reporting date, to be said in the reader's language */
    public Worded period(LocalDate date) {
        return new CoveredPeriod(this, date);
    }

    public boolean isNumeric() {
        return kind.isNumeric();
    }

    /** @return the codes in order, as sentences and messages list them */
    public static List<String> codes(List<Indicator> indicators) {
        return indicators.stream().map(Indicator::code).toList();
    }
}
