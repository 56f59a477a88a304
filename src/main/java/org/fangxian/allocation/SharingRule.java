package org.fangxian.allocation;

/** How a short amount is shared out among those who claim it. */
public enum SharingRule {
    /** The smallest share, divided by its weight, is as large as it can be; then the next. */
    MAX_MIN(new MaxMin()),
    /** Stock and share together last everybody equally many days. */
    EQUAL_DAYS(new EqualDays()),
    /** To each the same part of what was requested. */
    PROPORTIONAL(new Proportional()),
    /** The first tier is served before the second, each by {@link #MAX_MIN}. */
    TIERS(new Tiers());

    private final Sharing sharing;

    SharingRule(Sharing sharing) {
        this.sharing = sharing;
    }

    Sharing sharing() {
        return sharing;
    }
}
