package org.fangxian.bulletin;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.sentences.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a briefing.
 *
 * @param number by which the text's tokens name it
 * @param derivation VALUE, CHANGE since the day before, FORMER value of a corrected edition, or TYPED by hand
 * @param indicator null when typed into the text
 * @param name of the indicator, with its period
 * @param amount null when nobody reported it
 * @param expected units that were asked, and reported: how many of them had answered
 * @param revisions the submissions it was counted from
 * @param knownAt the instant whose knowledge it tells: fixed for the briefing, else when it was read or stated
 * @param manual stated by a person, with reason and name, rather than counted
 */
public record BulletinFigure(
        int number,
        String derivation,
        @Nullable String indicator,
        String name,
        String unitOfMeasure,
        String period,
        long unitId,
        String unitCode,
        String unitName,
        LocalDate date,
        @Nullable BigDecimal amount,
        int expected,
        int reported,
        List<Long> revisions,
        Instant knownAt,
        boolean manual,
        @Nullable String reason,
        @Nullable String statedBy) {
    private static final String CHANGE = "CHANGE";

    public BulletinFigure {
        revisions = List.copyOf(revisions);
    }

    /** @return the figure as the text shows it: a change without its sign, the dash for one that is missing */
    public String shown() {
        return Wording.amount(amount != null && derivation.equals(CHANGE) ? amount.abs() : amount);
    }

    /** @return how many of the units that were asked have not reported */
    public int lacking() {
        return expected - reported;
    }

    @JsonIgnore
    public boolean isMissing() {
        return amount == null;
    }
}
