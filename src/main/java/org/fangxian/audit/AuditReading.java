package org.fangxian.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;

/** The audit trail for the audit administrator, who reads it for the own units and never changes it. */
@Stateless
@RolesAllowed(Roles.AUDIT_ADMIN)
public class AuditReading {
    @Inject
    private AuditEntries entries;

    @Inject
    private Authority authority;

    /**
     * @param before the id of the last entry of the page before, {@link Long#MAX_VALUE} for the first page
     * @return entries of the caller's jurisdiction, the latest first
     */
    public List<AuditRow> page(AuditFilter filter, long before, int limit) {
        return entries.page(filter, authority.jurisdiction(Roles.AUDIT_ADMIN), before, limit);
    }
}
