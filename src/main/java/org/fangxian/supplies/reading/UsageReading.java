package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Jurisdiction;

/** What was used up and lost, for the logistics officer of the unit at whose location it lay and of those above. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class UsageReading {
    @Inject
    private UsageRows rows;

    @Inject
    private Authority authority;

    /**
     * @param before the id of the last posting of the page before, {@link Long#MAX_VALUE} for the first page
     * @return at most so many, the last entered first
     */
    public List<UsageRow> page(UsageFilter asked, long before, int limit) {
        return rows.page(own(), asked, before, limit);
    }

    /** @return what it comes to by item and account, over all pages of {@link #page} */
    public List<UsageTotal> totals(UsageFilter asked) {
        return rows.totals(own(), asked);
    }

    private Jurisdiction own() {
        return authority.jurisdiction(Roles.LOGISTICS);
    }
}
