package org.fangxian.supplies.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.fangxian.shared.report.OfficePrinter;
import org.fangxian.supplies.reading.CountDetail;

/** Prints counts as the office prints its papers. */
@ApplicationScoped
class CountPrinter {
    private final OfficePrinter printer = OfficePrinter.of(System.getenv());

    @Inject
    private Clock clock;

    byte[] pdf(CountDetail count) {
        return printer.get().pdf(CountSheet.of(count, clock.instant()), clock.instant());
    }
}
