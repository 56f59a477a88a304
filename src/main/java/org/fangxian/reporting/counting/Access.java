package org.fangxian.reporting.counting;

import org.fangxian.accounts.Roles;

/** Who may do what with reports. */
public final class Access {
    private static final String[] READERS = {
        Roles.REPORTER, Roles.REVIEWER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER
    };

    private Access() {}

    /** @return the roles that may read figures and reports of the units they are granted for */
    public static String[] readers() {
        return READERS.clone();
    }
}
