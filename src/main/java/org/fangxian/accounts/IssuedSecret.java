package org.fangxian.accounts;

/** A secret that is shown once: an account's first password, empty for a machine. */
public record IssuedSecret(long accountId, String secret) {}
