package org.fangxian.accounts;

/** What else is known of an account: whether the caller keeps it, whether failed sign-ins make it
 * wait, whether it has a second factor. */
record AccountStanding(boolean kept, boolean closed, boolean secondFactor) {}
