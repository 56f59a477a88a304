package org.fangxian.reporting;

/** By which way a revision came in. */
public enum RevisionSource {
    PAGE,
    SHEET,
    API,
    DEMO
}
