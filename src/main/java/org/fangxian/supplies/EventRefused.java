package org.fangxian.supplies;

import org.fangxian.shared.DomainException;

/** An event cannot be entered as it is described. */
public class EventRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public EventRefused(String key, Object... args) {
        super(key, args);
    }
}
