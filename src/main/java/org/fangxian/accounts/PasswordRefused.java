package org.fangxian.accounts;

import org.fangxian.shared.DomainException;

/** The password cannot be taken; the key says why. */
public class PasswordRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public PasswordRefused(String key, Object... args) {
        super(key, args);
    }
}
