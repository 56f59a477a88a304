package org.fangxian.accounts;

import org.fangxian.shared.DomainException;

/** The grant would break a rule; the key says which. */
public class GrantRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    GrantRefused(String key, Object... args) {
        super(key, args);
    }
}
