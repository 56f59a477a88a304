package org.fangxian.organisation;

/**
 * What the caller may do for which unit. Accounts and grants stand above this feature and implement it, so that the
 * boundaries here can ask.
 */
public interface UnitAccess {
    /** The role that keeps units and who answers for them. */
    String KEEPER = "SYSTEM_ADMIN";

    /** The role that reads what the whole of its units does. */
    String LEADER = "LEADER";

    /** The other roles, of whom some may call whom they work with. */
    String REPORTER = "REPORTER";

    String REVIEWER = "REVIEWER";
    String EDITOR = "EDITOR";
    String CHECKER = "CHECKER";
    String SIGNER = "SIGNER";
    String LOGISTICS = "LOGISTICS";
    String PERSONNEL = "PERSONNEL";
    String WELFARE = "WELFARE";
    String SECURITY = "SECURITY_ADMIN";
    String AUDIT = "AUDIT_ADMIN";

    /** The role that takes personal data along as a file. */
    String EXPORTER = "EXPORTER";

    /** The portal's own work. */
    String SYSTEM = "SYSTEM";

    /** Refuses, and writes it to the audit trail, unless one of the roles is held for the unit or above it. */
    void require(long unitId, String... roles);

    /** Refuses, and it is written to the audit trail, unless the caller acts for the unit, for one above it or one below. */
    void requireLine(long unitId);

    /** @return the units for which the caller holds one of the roles */
    Jurisdiction jurisdiction(String... roles);
}
