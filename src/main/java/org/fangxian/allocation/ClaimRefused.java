package org.fangxian.allocation;

import org.fangxian.shared.DomainException;

/** A claim, or the amount to be shared, cannot be so: the message names the unit and the field. */
public class ClaimRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public ClaimRefused(String key, Object... args) {
        super(key, args);
    }
}
