package org.fangxian.briefings.flow;

import org.fangxian.shared.DomainException;

/** Something in the draft has to be settled before it is checked; the key says what, the argument where. */
public class NotReady extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotReady(String key, String where) {
        super(key, where);
    }
}
