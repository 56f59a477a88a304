package org.fangxian.accounts.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.fangxian.accounts.AccountSafety;
import org.fangxian.accounts.AccountSafety.ClosedAddress;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Spreadsheet;
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

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

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

    /** Sends the list as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<ClosedAddress>("accounts.addresses.title")
                        .column("accounts.addresses.address", ClosedAddress::address)
                        .column("accounts.addresses.what", this::what)
                        .column("accounts.addresses.failures", ClosedAddress::failures)
                        .column("accounts.addresses.waitMinutes", ClosedAddress::minutes),
                getAll().stream());
    }

    private String what(ClosedAddress row) {
        return formats.text(row.tokens() ? "accounts.addresses.tokens" : "accounts.addresses.passwords");
    }

    public void release(String address) {
        safety.release(address);
        all = null;
    }
}
