package org.fangxian.desk;

import org.fangxian.shared.DomainException;

/** The desk cannot take this; the key says why. */
public class DeskRefusal extends DomainException {
    private static final long serialVersionUID = 1L;

    DeskRefusal(String key, Object... args) {
        super(key, args);
    }
}
