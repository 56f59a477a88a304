package org.fangxian.items;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.accounts.Roles;

/** What is kept in stock, the same for the whole city. */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER, Roles.LEADER})
public class Catalogue {
    @Inject
    private Items items;

    /** @return every item in the catalogue's order, each with its units, the smallest first */
    public List<ItemView> items() {
        return items.all();
    }
}
