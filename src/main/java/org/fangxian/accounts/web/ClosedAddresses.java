package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.accounts.AccountSafety;
import org.fangxian.accounts.AccountSafety.ClosedAddress;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.jspecify.annotations.Nullable;

/** The network addresses that have to wait, beside the list of accounts; only the city's administrator sees them. */
@Named
@RequestScoped
public class ClosedAddresses {
    @Inject
    private AccountSafety safety;

    @Inject
    private CurrentUser user;

    @Inject
    private CommandStructure structure;

    private @Nullable List<ClosedAddress> all;

    public List<ClosedAddress> getAll() {
        List<ClosedAddress> shown = all;
        if (shown == null) {
            boolean mine = user.isFor(Roles.SECURITY_ADMIN, structure.root().getId());
            shown = mine ? safety.closedAddresses() : List.of();
            all = shown;
        }
        return shown;
    }

    public void release(String address) {
        safety.release(address);
        all = null;
    }
}
