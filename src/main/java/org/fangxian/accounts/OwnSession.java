package org.fangxian.accounts;

/** One of the caller's sessions: whether it is this one, minutes since it began and since something was done, from where. */
public record OwnSession(
        boolean current, long begunMinutesAgo, long activeMinutesAgo, String address, String browser) {}
