package org.fangxian.briefings.settings;

import org.fangxian.shared.DomainException;

/** The change cannot be taken; the key says why. */
public class EditRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public EditRefused(String key, Object... args) {
        super(key, args);
    }
}
