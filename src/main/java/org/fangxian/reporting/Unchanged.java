package org.fangxian.reporting;

import org.fangxian.shared.DomainException;

/** The correction says what the report says already. */
public class Unchanged extends DomainException {
    private static final long serialVersionUID = 1L;

    Unchanged(String receipt) {
        super("reporting.unchanged", receipt);
    }
}
