package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import org.fangxian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** An account may act in a role for a unit and all below it, from one day to another, perhaps as somebody's deputy. */
@Entity
public class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String role;

    @ManyToOne(fetch = FetchType.LAZY)
    private Unit unit;

    private LocalDate validFrom;
    private LocalDate validTo;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deputy_for_id")
    private @Nullable Account deputyFor;

    /** For the schema, which lets an account be one of the three administrators at most: the role until it is over. */
    private @Nullable String administratorOf;

    private boolean released;

    protected RoleGrant() {}

    RoleGrant(Account account, String role, Unit unit, Validity validity, @Nullable Account deputyFor) {
        this.account = account;
        this.role = role;
        this.unit = unit;
        this.validFrom = validity.from();
        this.validTo = validity.to();
        this.deputyFor = deputyFor;
        this.administratorOf = Roles.ADMINISTRATORS.contains(role) ? role : null;
    }

    /** Ends the grant with the day before; one that had not begun ends on its first day. */
    void endBefore(LocalDate day) {
        LocalDate last = day.minusDays(1);
        validTo = last.isBefore(validFrom) ? validFrom : last;
        release();
    }

    /** It is over: an administrator may be granted another role now. */
    void release() {
        released = administratorOf != null || released;
        administratorOf = null;
    }

    boolean isReleased() {
        return released;
    }

    public long getId() {
        return id;
    }

    public Account getAccount() {
        return account;
    }

    public String getRole() {
        return role;
    }

    public Unit getUnit() {
        return unit;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public LocalDate getValidTo() {
        return validTo;
    }

    public @Nullable Account getDeputyFor() {
        return deputyFor;
    }
}
