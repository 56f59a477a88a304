package org.fangxian.briefings.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.shared.CityTime;
import org.jspecify.annotations.Nullable;

/** A kind's time of composing, and the date of its last briefing up to today if it ever had one. */
public record KindDue(
        String code, LocalTime composeAt, @Nullable LocalDate lastDate) {
    /**
     * @param now the city's time
     * @return the dates to compose: from the day after the last one, at most some days back, to today if its time has
     *     come; of a kind that never had a briefing only today
     */
    public List<LocalDate> dates(LocalDateTime now, int mostDaysBack) {
        LocalDate today = now.toLocalDate();
        LocalDate earliest = today.minusDays(mostDaysBack);
        LocalDate following = lastDate == null ? today : lastDate.plusDays(1);
        LocalDate last = now.toLocalTime().isBefore(composeAt) ? today.minusDays(1) : today;
        List<LocalDate> dates = new ArrayList<>();
        LocalDate date = following.isBefore(earliest) ? earliest : following;
        for (; !date.isAfter(last); date = date.plusDays(1)) {
            dates.add(date);
        }
        return dates;
    }

    /** @return when the briefing of a date composes itself */
    public Instant due(LocalDate date) {
        return CityTime.at(date, composeAt);
    }
}
