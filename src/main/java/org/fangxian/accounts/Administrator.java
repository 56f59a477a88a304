package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Which one of the three administrators an account is: one for each, as the table's key has it. */
@Entity
class Administrator {
    @Id
    private long accountId;

    private String role;

    protected Administrator() {}

    Administrator(long accountId, String role) {
        this.accountId = accountId;
        this.role = role;
    }

    /** What it was before is over. */
    void become(String other) {
        role = other;
    }

    String role() {
        return role;
    }

    long accountId() {
        return accountId;
    }
}
