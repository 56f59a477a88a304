package org.fangxian.accounts;

import org.fangxian.shared.DomainException;
import org.jspecify.annotations.Nullable;

/**
 * Who an account is: the name in words, the e-mail address or nothing, the unit whose administrators keep it. Refuses
 * what is missing, too long or no address.
 */
public record AccountDescription(String displayName, String email, long unitId) {
    private static final int LONGEST_NAME = 50;
    private static final int LONGEST_EMAIL = 200;

    public AccountDescription {
        displayName = displayName.strip();
        email = email.strip();
        if (displayName.isEmpty()) {
            throw new DomainException("accounts.displayName.missing");
        }
        if (displayName.length() > LONGEST_NAME) {
            throw new DomainException("accounts.displayName.long", LONGEST_NAME);
        }
        if (email.length() > LONGEST_EMAIL || !email.matches("|[^\\s@]+@[^\\s@]+")) {
            throw new DomainException("accounts.email.malformed", LONGEST_EMAIL);
        }
    }

    /** @return the address, or null for none */
    @Nullable
    String address() {
        return email.isEmpty() ? null : email;
    }
}
