package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.fangxian.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A person, or a unit's machine, that signs in. Machines have no password: they use tokens. The administrators of its
 * unit keep it, and nothing is granted to it beyond that unit. A new password and disabling begin a new epoch, which
 * ends the sessions of the one before.
 */
@Entity
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Unit unit;

    private String name;
    private String displayName;
    private @Nullable String email;
    private @Nullable String passwordHash;
    private boolean mustChangePassword;
    private boolean enabled;
    private int sessionEpoch;

    @Version
    private int version;

    protected Account() {}

    /** @param passwordHash null for a machine's account, which cannot sign in on the page */
    Account(Unit unit, String name, String displayName, @Nullable String email, @Nullable String passwordHash) {
        this.unit = unit;
        this.name = name;
        this.displayName = displayName;
        this.email = email;
        this.passwordHash = passwordHash;
        this.enabled = true;
    }

    /** The password was given by somebody else: the account must choose its own at the next sign-in. */
    void oneTimePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
        sessionEpoch++;
    }

    void ownPassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionEpoch++;
    }

    void describe(String newDisplayName, @Nullable String newEmail) {
        displayName = newDisplayName;
        email = newEmail;
    }

    /** The administrators of this unit keep the account from now on. */
    void moveTo(Unit other) {
        unit = other;
    }

    /** Whatever session there is began with what is no longer enough. */
    void endSessions() {
        sessionEpoch++;
    }

    void enable() {
        enabled = true;
    }

    void disable() {
        enabled = false;
        sessionEpoch++;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    public long getId() {
        return id;
    }

    public Unit getUnit() {
        return unit;
    }

    public String getName() {
        return name;
    }

    public String getDisplayName() {
        return displayName;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public boolean isMustChangePassword() {
        return mustChangePassword;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public boolean isMachine() {
        return passwordHash == null;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    public int getVersion() {
        return version;
    }
}
