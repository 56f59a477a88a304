package org.fangxian.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/** A password that an account chose before and does not take again. */
@Entity
class FormerPassword {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Account account;

    private String passwordHash;

    protected FormerPassword() {}

    FormerPassword(Account account, String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    long id() {
        return id;
    }

    String passwordHash() {
        return passwordHash;
    }
}
