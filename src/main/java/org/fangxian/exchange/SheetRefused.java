package org.fangxian.exchange;

import org.fangxian.shared.DomainException;

/** The file cannot be taken in as a whole; the key says why. */
public class SheetRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    SheetRefused(String key, Object... args) {
        super(key, args);
    }
}
