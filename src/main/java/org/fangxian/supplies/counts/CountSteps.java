package org.fangxian.supplies.counts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.RecordedTime;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Hands;

/** Who may take a step of a count, and that it was taken. */
@ApplicationScoped
class CountSteps {
    @Inject
    private CountRows rows;

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
    String taken(StockCount count, CountStep step, Hand hand, CountStepTaken.Words words) {
        if (step.asksReason() && words.reason().isEmpty()) {
            throw new CountRefused("supplies.reason.missing");
        }
        rows.add(new CountStepTaken(count, step, hand, time.now(), words));
        rows.flush();
        audit.done(new AuditEvent("supplies.count." + step, count.getNumber(), count.getUnitId(), null));
        return count.getNumber();
    }
}
