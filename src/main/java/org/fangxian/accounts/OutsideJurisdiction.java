package org.fangxian.accounts;

import org.fangxian.organisation.Unit;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;

/** The caller's role does not reach this unit. */
public class OutsideJurisdiction extends Forbidden {
    private static final long serialVersionUID = 1L;

    /** @param roles of which one would have been needed */
    OutsideJurisdiction(Unit unit, String... roles) {
        super(
                new AuditEvent("accounts.outsideJurisdiction", unit.getCode(), unit.getId(), RoleNames.of(roles)),
                "accounts.outsideJurisdiction",
                unit.getName());
    }
}
