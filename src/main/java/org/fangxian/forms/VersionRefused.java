package org.fangxian.forms;

import org.fangxian.shared.DomainException;

/** The indicator or version cannot be published; the key says why. */
public class VersionRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    VersionRefused(String key, Object... args) {
        super(key, args);
    }
}
