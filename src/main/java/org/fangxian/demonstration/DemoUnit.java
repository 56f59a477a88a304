package org.fangxian.demonstration;

/** A filing unit as the demonstration sees it; weight is its share of what is divided among its like. */
record DemoUnit(long id, String code, String kind, String county, double weight) {
    boolean isCounty() {
        return kind.equals("COUNTY") || kind.equals("ZONE");
    }

    /** Towns, and zones, which file what towns file. */
    boolean filesAsTown() {
        return kind.equals("TOWN") || kind.equals("ZONE");
    }
}
