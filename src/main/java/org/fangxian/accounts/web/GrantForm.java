package org.fangxian.accounts.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.GrantRole;
import org.fangxian.accounts.Grants;
import org.fangxian.accounts.Roles;
import org.fangxian.accounts.Validity;
import org.fangxian.organisation.UnitRow;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;

/** The form for one more grant of the account shown. */
@Dependent
public class GrantForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private Grants grants;

    @Inject
    private Now now;

    private long accountId;
    private @Nullable String role;
    private @Nullable UnitRow unit;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private String deputyFor = "";

    /** Begins anew, from today on and without end. */
    public void clear(long account) {
        accountId = account;
        role = null;
        unit = null;
        from = now.today();
        to = null;
        deputyFor = "";
    }

    /** Role, unit and first day are required fields of the page. */
    void grant() {
        if (role != null && unit != null && from != null) {
            Validity validity = new Validity(from, to == null ? Validity.OPEN : to);
            grants.grant(new GrantRole(accountId, role, unit.id(), validity, deputyFor));
            clear(accountId);
        }
    }

    public List<String> getRoles() {
        return Roles.GRANTABLE;
    }

    public @Nullable String getRole() {
        return role;
    }

    public void setRole(@Nullable String role) {
        this.role = role;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public String getDeputyFor() {
        return deputyFor;
    }

    public void setDeputyFor(String deputyFor) {
        this.deputyFor = deputyFor;
    }
}
