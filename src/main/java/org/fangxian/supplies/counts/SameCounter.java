package org.fangxian.supplies.counts;

import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;
import org.fangxian.supplies.Hand;

/** Opening, each of the counts of a lot, and approving are done by different people, deputies and those whom they stand in for among them. */
public class SameCounter extends Forbidden {
    private static final long serialVersionUID = 1L;

    private SameCounter(StockCount count, Hand hand, String key, String detail) {
        super(new AuditEvent("supplies.sameCounter", count.getNumber(), count.getUnitId(), detail), key, hand.person());
    }

    static SameCounter counting(StockCount count, Hand hand, CountTurn turn) {
        return new SameCounter(count, hand, "supplies.counts.sameCounter", turn.name());
    }

    static SameCounter approving(StockCount count, Hand hand) {
        return new SameCounter(count, hand, "supplies.counts.sameApprover", CountStep.APPROVED.name());
    }
}
