package org.fangxian.accounts;

/** Grants a role for a unit and all below it; {@code deputyFor} is the name of the account stood in for, or empty. */
public record GrantRole(long accountId, String role, long unitId, Validity validity, String deputyFor) {}
