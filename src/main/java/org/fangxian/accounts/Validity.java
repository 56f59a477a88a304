package org.fangxian.accounts;

import java.time.LocalDate;
import org.fangxian.shared.DomainException;

/** From the first to the last day on which something holds, both included. */
public record Validity(LocalDate from, LocalDate to) {
    /** The last day of what has no end. */
    public static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    public Validity {
        if (to.isBefore(from)) {
            throw new DomainException("accounts.validity.backwards", from, to);
        }
    }

    /** @return a validity without end */
    public static Validity since(LocalDate from) {
        return new Validity(from, OPEN);
    }
}
