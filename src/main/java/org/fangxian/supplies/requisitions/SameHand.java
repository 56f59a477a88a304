package org.fangxian.supplies.requisitions;

import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;

/** Asking, reviewing and approving are done by different people, deputies and those whom they stand in for among them. */
public class SameHand extends Forbidden {
    private static final long serialVersionUID = 1L;

    SameHand(Requisition requisition, String person, RequisitionStep step) {
        super(
                new AuditEvent(
                        "supplies.sameHand",
                        requisition.getNumber(),
                        requisition.getStore().getUnitId(),
                        step.name()),
                "supplies.requisitions.sameHand",
                person);
    }
}
