package org.fangxian.organisation;

/** What a unit is within the command structure. */
public enum UnitKind {
    HEADQUARTERS,
    GROUP,
    COUNTY,
    ZONE,
    DEPARTMENT,
    TOWN,
    VILLAGE
}
