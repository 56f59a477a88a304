package org.fangxian.supplies.reading;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.supplies.LocationKind;
import org.jspecify.annotations.Nullable;

/** The stores, posts and accounts of the caller's units, those that are closed too. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class StoreReading {
    @Inject
    private StoreQueries queries;

    @Inject
    private Authority authority;

    /**
     * @param kind null for all
     * @param after the code of the last of the page before, empty for the first page
     * @return at most so many, by code
     */
    public List<StoreRow> page(@Nullable LocationKind kind, String after, int limit) {
        return queries.page(authority.jurisdiction(Roles.LOGISTICS), kind, after, limit);
    }
}
