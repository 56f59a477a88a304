package org.fangxian.briefings.settings;

/** The lists of the imprint: superiors, the same rank, and below. */
public enum RecipientList {
    REPORT,
    SEND,
    DISTRIBUTE
}
