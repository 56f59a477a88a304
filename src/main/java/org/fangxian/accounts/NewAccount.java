package org.fangxian.accounts;

import org.fangxian.shared.DomainException;

/** Opens an account. A machine gets no password: it signs in by token. */
public record NewAccount(String name, AccountDescription description, boolean machine) {
    private static final String NAME = "[a-z0-9][a-z0-9.-]{1,48}[a-z0-9]";

    public NewAccount {
        name = name.strip();
        if (!name.matches(NAME)) {
            throw new DomainException("accounts.name.malformed");
        }
    }
}
