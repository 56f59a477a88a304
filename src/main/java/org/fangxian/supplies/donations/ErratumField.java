package org.fangxian.supplies.donations;

/** What of a published donation can be corrected. */
public enum ErratumField {
    DONOR,
    PURPOSE,
    /** How much was received of one of its lines. */
    AMOUNT
}
