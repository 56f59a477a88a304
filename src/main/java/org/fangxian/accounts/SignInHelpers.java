package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.NamedResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Responsibilities;

/** Finds who helps somebody who cannot sign in. It is always the city's: a unit's would tell whether a name exists. */
@ApplicationScoped
class SignInHelpers {
    private static final int NAMED = 3;

    @Inject
    private RoleHolders holders;

    @Inject
    private CommandStructure structure;

    @Inject
    private Responsibilities responsibilities;

    SignInHelp get() {
        long root = structure.root().getId();
        String names = holders.nearest(Roles.SECURITY_ADMIN, root).stream()
                .limit(NAMED)
                .map(Account::getDisplayName)
                .collect(Collectors.joining("、"));
        String telephone = responsibilities
                .of(Node.unit(root))
                .map(NamedResponsible::dutyPhone)
                .orElse("");
        return new SignInHelp(names, telephone);
    }
}
