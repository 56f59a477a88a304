package org.fangxian.accounts;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.fangxian.shared.Texts;

/** What roles are called, as the audit trail writes them: in the office's language. */
final class RoleNames {
    private static final String KEY = "accounts.role.";

    private RoleNames() {}

    /** @return the names of the roles, of which the portal's own work has none: it stays as it is */
    static String of(String... roles) {
        Texts texts = Texts.of(Texts.CHINESE);
        return Arrays.stream(roles)
                .map(role -> texts.containsKey(KEY + role) ? texts.getString(KEY + role) : role)
                .collect(Collectors.joining("、"));
    }
}
