package org.fangxian.forms;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.fangxian.organisation.UnitKind;
import org.fangxian.shared.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What a form asks of one kind of unit, from one reporting date to another, both included.
 *
 * @param speaksForId the unit whose figures the reports state, where it is not the reporting unit itself
 * @param deadlineMinutes minutes after midnight of the reporting date until which the report is in time
 */
public record FormVersion(
        long id,
        Form form,
        UnitKind unitKind,
        int number,
        LocalDate validFrom,
        LocalDate validTo,
        int deadlineMinutes,
        @Nullable Long speaksForId,
        List<Indicator> indicators) {

    /** @return until when a report for the date is in time */
    public Instant dueAt(LocalDate date) {
        return CityTime.at(date, LocalTime.MIDNIGHT).plus(Duration.ofMinutes(deadlineMinutes));
    }

    /** @return whether no version follows it */
    public boolean isLast() {
        return validTo.equals(VersionEntry.OPEN);
    }

    public List<String> codes() {
        return Indicator.codes(indicators);
    }
}
