package org.fangxian.audit;

import org.fangxian.shared.DomainException;

/** Nothing is purged: the day is too near, nothing is old enough, or the chain up to it does not hold. */
public class PurgeRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    PurgeRefused(String key, Object... args) {
        super(key, args);
    }
}
