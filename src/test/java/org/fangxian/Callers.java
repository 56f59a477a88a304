package org.fangxian;

import java.util.Set;
import java.util.concurrent.Callable;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Within the container: runs a piece of a test as a signed-in caller with the given roles. */
public final class Callers {
    private Callers() {}

    public static <T> T as(String account, Set<String> roles, Callable<T> work) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(account)
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(work);
    }

    /** As somebody who is signed in and holds no role at all. */
    public static <T> T asNobody(Callable<T> work) throws Exception {
        return as("nobody", Set.of(), work);
    }

    /** As the portal's own work. */
    public static <T> T asSystem(Callable<T> work) throws Exception {
        return as("timer", Set.of("SYSTEM"), work);
    }
}
