package org.fangxian.supplies.donations;

import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;

/** Entering and publishing are done by different people, deputies and those whom they stand in for among them. */
public class EnteredByHer extends Forbidden {
    private static final long serialVersionUID = 1L;

    EnteredByHer(String number, long unitId, String person) {
        super(
                new AuditEvent("supplies.donation.sameHand", number, unitId, null),
                "supplies.donations.sameHand",
                person);
    }
}
