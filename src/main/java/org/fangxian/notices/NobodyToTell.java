package org.fangxian.notices;

import org.fangxian.shared.DomainException;

/** Nobody holds the role for the unit: the notice would reach nobody and is not sent. */
public class NobodyToTell extends DomainException {
    private static final long serialVersionUID = 1L;

    NobodyToTell(String unit) {
        super("notices.nobody", unit);
    }
}
