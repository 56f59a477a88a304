package org.fangxian.supplies.requisitions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Hands;
import org.fangxian.supplies.Kept;
import org.jspecify.annotations.Nullable;

/** Who may take a step, and that it was taken. */
@ApplicationScoped
class Steps {
    @Inject
    private RequisitionRows rows;

    @Inject
    private Hands hands;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /** @return the caller's hand; refuses where she holds none of the roles for the unit */
    Hand hand(long unitId, String... roles) {
        return hands.of(unitId, roles);
    }

    /** Refuses a step without the reason that it asks for. */
    String taken(Requisition requisition, RequisitionStep step, Hand hand, StepTaken.Words words) {
        if (step.asksReason() && words.reason().isEmpty()) {
            throw new RequisitionRefused("supplies.reason.missing");
        }
        rows.add(new StepTaken(requisition, step, hand, time.now(), words));
        rows.flush();
        long unit = requisition.getStore().getUnitId();
        audit.done(new AuditEvent("supplies.requisition." + step, requisition.getNumber(), unit, null));
        return requisition.getNumber();
    }

    static String said(List<Kept> kept) {
        return kept.stream()
                .map(one -> String.join(
                                " ", one.lot().getItem().getName(), one.lot().getNumber(), text(one.amount()))
                        + one.lot().getItem().getBaseUnit())
                .collect(Collectors.joining("; "));
    }

    static String text(@Nullable BigDecimal amount) {
        return amount == null ? "?" : amount.stripTrailingZeros().toPlainString();
    }
}
