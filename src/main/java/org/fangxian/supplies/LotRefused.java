package org.fangxian.supplies;

import org.fangxian.shared.DomainException;

/** A lot cannot be as it is described. */
public class LotRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public LotRefused(String key, Object... args) {
        super(key, args);
    }
}
