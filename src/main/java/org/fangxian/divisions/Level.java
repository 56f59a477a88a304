package org.fangxian.divisions;

/** The levels of the statistical divisions below the province. */
public enum Level {
    CITY,
    COUNTY,
    TOWN,
    VILLAGE
}
