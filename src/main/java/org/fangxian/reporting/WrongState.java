package org.fangxian.reporting;

import org.fangxian.shared.DomainException;

/** The report's state does not allow this step. */
public class WrongState extends DomainException {
    private static final long serialVersionUID = 1L;

    WrongState(ReportState from, ReportState to) {
        super("reporting.wrongState", from, to);
    }
}
