package org.fangxian.organisation;

/** What somebody can be responsible for: a unit of the command structure, or an area of the divisions. */
public enum NodeKind {
    UNIT,
    AREA
}
