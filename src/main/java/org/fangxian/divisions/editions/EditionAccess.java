package org.fangxian.divisions.editions;

/** Who keeps the editions. The feature that knows units and roles implements it; divisions themselves know nobody. */
public interface EditionAccess {
    /** The role that keeps editions, for the whole city. */
    String KEEPER = "SYSTEM_ADMIN";

    /**
     * Refuses, and writes it to the audit trail, whoever does not keep the whole city's data.
     *
     * @return the city's unit
     */
    long requireCity();
}
