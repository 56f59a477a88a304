package org.fangxian.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is searched for, as it was typed.
 *
 * @param today the city's date, which a day without a year is counted from
 */
public record SearchText(String text, LocalDate today) {
    private static final String NO_DIGITS = "\\D+";
    private static final int DAY_AND_MONTH = 2;
    private static final int DAY_MONTH_AND_YEAR = 3;
    private static final int LONGEST_DAY = 2;
    private static final int COMPACT = 8;

    public SearchText {
        text = text.strip();
    }

    /** @return the day that the text names: with hyphens, dots or words between the figures, with or without the year */
    public Optional<LocalDate> date() {
        String[] figures = Stream.of(text.split(NO_DIGITS, -1))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
        if (figures.length == 1 && text.length() == COMPACT && figures[0].length() == COMPACT) {
            return day(text.substring(0, 4), text.substring(4, 6), text.substring(6));
        }
        if (figures.length == DAY_AND_MONTH) {
            return day(String.valueOf(today.getYear()), figures[0], figures[1]);
        }
        return figures.length == DAY_MONTH_AND_YEAR ? day(figures[0], figures[1], figures[2]) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        if (year.length() != 4 || month.length() > LONGEST_DAY || day.length() > LONGEST_DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
