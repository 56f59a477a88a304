package org.fangxian.reporting;

import java.time.LocalDate;
import org.fangxian.shared.DomainException;

/** Nobody can report a day that has not come. */
public class FutureDate extends DomainException {
    private static final long serialVersionUID = 1L;

    FutureDate(LocalDate date) {
        super("reporting.futureDate", date.toString());
    }
}
