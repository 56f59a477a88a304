package org.fangxian.sentences;

import java.time.LocalDate;

/** The periods that figures of a reporting date speak of; their wording stands in the wording file. */
public enum Span {
    /** The day before the reporting date, from 0 to 24 hours. */
    PREV_0_24,
    /** From 17 hours of the day before to 17 hours of the reporting date. */
    PREV_17_TO_17,
    /** 17 hours of the reporting date. */
    AT_CUTOFF;

    /** @return the day whose figures a reporting date's figures are */
    LocalDate day(LocalDate date) {
        return this == PREV_0_24 ? date.minusDays(1) : date;
    }

    String period(LocalDate date) {
        return Wording.format("period." + name(), parts(date));
    }

    String until(LocalDate date) {
        return Wording.format("until." + name(), parts(date));
    }

    private static Object[] parts(LocalDate date) {
        LocalDate before = date.minusDays(1);
        return new Object[] {before.getMonthValue(), before.getDayOfMonth(), date.getMonthValue(), date.getDayOfMonth()
        };
    }
}
