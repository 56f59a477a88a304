package org.fangxian.supplies.counts;

import org.fangxian.shared.DomainException;

/** A step of a count cannot be made as it is described. */
public class CountRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public CountRefused(String key, Object... args) {
        super(key, args);
    }
}
