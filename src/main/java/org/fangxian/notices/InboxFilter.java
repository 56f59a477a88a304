package org.fangxian.notices;

/** Which notices of an inbox are shown. */
public enum InboxFilter {
    ALL,
    UNREAD
}
