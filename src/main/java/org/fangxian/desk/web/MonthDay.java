package org.fangxian.desk.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.briefings.BriefingRow;
import org.jspecify.annotations.Nullable;

/**
 * A place in the month's calendar.
 *
 * @param date null for the places before the first
 * @param issue the latest edition issued for that date; null for none
 */
public record MonthDay(@Nullable LocalDate date, @Nullable BriefingRow issue) {

    /** @return the month's days, Monday first, led by empty places */
    static List<MonthDay> of(YearMonth month, List<BriefingRow> issues) {
        Map<LocalDate, BriefingRow> latest = issues.stream()
                .collect(Collectors.toMap(BriefingRow::date, Function.identity(), (first, second) -> second));
        List<MonthDay> days = new ArrayList<>();
        for (int empty = 1; empty < month.atDay(1).getDayOfWeek().getValue(); empty++) {
            days.add(new MonthDay(null, null));
        }
        month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .forEach(date -> days.add(new MonthDay(date, latest.get(date))));
        return days;
    }
}
