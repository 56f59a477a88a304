package org.fangxian.accounts;

import org.fangxian.shared.DomainException;

/** Another account bears this name. */
public class NameTaken extends DomainException {
    private static final long serialVersionUID = 1L;

    NameTaken(String name) {
        super("accounts.name.taken", name);
    }
}
