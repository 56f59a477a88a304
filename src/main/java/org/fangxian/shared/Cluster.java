package org.fangxian.shared;

import java.util.Map;
import java.util.Optional;

/**
 * Several servers on one database that share their users' sessions: FANGXIAN_CLUSTER names them all (see
 * wildfly-config/80-cluster.cli). What one of them must not have for itself is asked of the environment.
 */
final class Cluster {
    /** As a session's cookie and a transaction's id can bear it. */
    private static final String NODE = "[A-Za-z0-9-]{1,23}";

    private Cluster() {}

    /** @return why one of several servers is not started with this environment, if it is not */
    static Optional<String> refusal(Map<String, String> environment) {
        if (environment.getOrDefault("FANGXIAN_CLUSTER", "").isEmpty()) {
            return Optional.empty();
        }
        if (environment.getOrDefault("DB_DRIVER", "h2").equals("h2")) {
            return refused("DB_DRIVER and DB_URL must name the one database server, for the embedded file serves one");
        }
        if (environment.getOrDefault("FANGXIAN_SECRET_KEY", "").isBlank()) {
            return refused("FANGXIAN_SECRET_KEY is needed, the same on each of them");
        }
        return environment.getOrDefault("FANGXIAN_NODE", "").matches(NODE)
                ? Optional.empty()
                : refused("FANGXIAN_NODE is needed, another on each of them: up to 23 letters, digits and hyphens");
    }

    private static Optional<String> refused(String why) {
        return Optional.of("The start is refused: FANGXIAN_CLUSTER is set, so " + why + ".");
    }
}
