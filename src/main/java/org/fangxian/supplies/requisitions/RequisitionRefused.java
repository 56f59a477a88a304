package org.fangxian.supplies.requisitions;

import org.fangxian.shared.DomainException;

/** A step of a requisition cannot be made as it is described. */
public class RequisitionRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    public RequisitionRefused(String key, Object... args) {
        super(key, args);
    }
}
