package org.fangxian.shared;

import java.lang.System.Logger;
import java.util.Map;
import java.util.Optional;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * What comes before the first connection: the folder of the embedded database is closed to other users, and a database
 * server without a password is refused rather than tried with the word that stands in for the embedded one's; so is a
 * certificate that is not there, and one of several servers that lacks what they must have in common.
 */
public class BeforeDatabase implements ServiceContributor {
    private static final Logger LOG = System.getLogger(BeforeDatabase.class.getName());

    @Override
    public void contribute(StandardServiceRegistryBuilder builder) {
        if (System.getProperty("jboss.server.base.dir") == null) {
            return; // no server, no data of its own
        }
        refusal(System.getenv()).ifPresent(text -> {
            LOG.log(Logger.Level.ERROR, text);
            throw new IllegalStateException(text);
        });
        DataFolder.prepare(DataFolder.path());
    }

    /** @return why the start is refused with this environment, if it is */
    static Optional<String> refusal(Map<String, String> environment) {
        boolean isServer = !environment.getOrDefault("DB_DRIVER", "h2").equals("h2");
        boolean hasPassword = !environment.getOrDefault("DB_PASSWORD", "").isEmpty();
        return isServer && !hasPassword
                ? Optional.of("The start is refused: DB_DRIVER names a database server, and DB_PASSWORD is not set.")
                : Transport.refusal(environment).or(() -> Cluster.refusal(environment));
    }
}
