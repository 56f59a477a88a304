package org.fangxian.supplies.donations;

import org.fangxian.shared.DomainException;

/** A donation cannot be as it is described. */
public class DonationRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public DonationRefused(String key, Object... args) {
        super(key, args);
    }
}
