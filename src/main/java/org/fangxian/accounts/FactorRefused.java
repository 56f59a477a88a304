package org.fangxian.accounts;

import org.fangxian.shared.DomainException;

/** The second factor is not shown, or cannot be read or replaced; the key says why. */
public class FactorRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public FactorRefused(String key, Object... args) {
        super(key, args);
    }
}
