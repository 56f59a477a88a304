package org.fangxian.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/**
 * Whose data these are: a demonstration's (FANGXIAN_DEMO=true) or the city's own. The first start decides, and a later
 * one that wants the other is refused: a demonstration would move the city's clock and write invented reports, and the
 * city must not work with invented people. Whatever fills the database at start depends on this.
 */
@Singleton
@Startup
@PermitAll
public class PortalUse {
    private static final Logger LOG = System.getLogger(PortalUse.class.getName());

    @Inject
    private StoredUse stored;

    /** @return whether this start is a demonstration's */
    public static boolean isDemonstration() {
        return Boolean.parseBoolean(System.getenv("FANGXIAN_DEMO"));
    }

    @PostConstruct
    void decide() {
        stored.decide(isDemonstration());
        boolean decided = stored.demonstration();
        if (decided != isDemonstration()) {
            String refusal = refusal(decided);
            LOG.log(Logger.Level.ERROR, refusal);
            throw new IllegalStateException(refusal);
        }
    }

    /** What to do instead, for whoever reads the log. */
    static String refusal(boolean demonstration) {
        return demonstration
                ? "The start is refused: these data are a demonstration's. Set FANGXIAN_DEMO=true to go on with them, or"
                        + " give the city's own data another FANGXIAN_HOME or DB_URL."
                : "The start is refused: these data are the city's own, and a demonstration would change them. Start"
                        + " without FANGXIAN_DEMO, or give the demonstration another FANGXIAN_HOME or DB_URL.";
    }
}
