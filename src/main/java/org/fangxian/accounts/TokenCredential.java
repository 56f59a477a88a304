package org.fangxian.accounts;

import jakarta.security.enterprise.credential.Credential;

/** A bearer token as presented. */
record TokenCredential(String token) implements Credential {}
