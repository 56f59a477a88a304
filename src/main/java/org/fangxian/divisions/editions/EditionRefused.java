package org.fangxian.divisions.editions;

import org.fangxian.shared.DomainException;

/** An edition's file cannot be taken, or its succession cannot be so. */
public class EditionRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public EditionRefused(String key, Object... args) {
        super(key, args);
    }
}
