package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.reading.RequisitionRow;

/** How long there still is for the paper of what was issued in an emergency, or for how long it is overdue. */
@Dependent
public class PaperClock implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    /** @return empty where no paper is or was owed */
    public String text(RequisitionRow row) {
        Instant due = row.paperDueAt();
        if (due == null || !row.isOwed()) {
            return due == null || row.paperAt() == null ? "" : formats.text("supplies.requisitions.paper.supplied");
        }
        Duration left = Duration.between(now.instant(), due);
        Duration size = left.abs();
        return formats.text(
                left.isNegative() ? "supplies.requisitions.paper.late" : "supplies.requisitions.paper.left",
                size.toHours(),
                size.toMinutesPart());
    }

    public boolean overdue(RequisitionRow row) {
        return row.isOverdue(now.instant());
    }
}
