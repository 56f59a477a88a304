package org.fangxian.accounts;

import java.util.List;
import java.util.Set;

/** The roles, as names for {@code @RolesAllowed}. A role is always granted for a unit and all below it. */
public final class Roles {
    /** Files the daily reports of a unit. */
    public static final String REPORTER = "REPORTER";
    /** Accepts or returns the reports of the units below. */
    public static final String REVIEWER = "REVIEWER";
    /** Drafts the briefing and issues it once signed. */
    public static final String EDITOR = "EDITOR";
    /** Checks the draft. */
    public static final String CHECKER = "CHECKER";
    /** Signs. */
    public static final String SIGNER = "SIGNER";
    /** Reads the briefing, gives instructions. */
    public static final String LEADER = "LEADER";
    /** Keeps supplies. */
    public static final String LOGISTICS = "LOGISTICS";
    /** Keeps personnel and rosters. */
    public static final String PERSONNEL = "PERSONNEL";
    /** Keeps staff welfare. */
    public static final String WELFARE = "WELFARE";
    /** Keeps units, forms, templates, settings. */
    public static final String SYSTEM_ADMIN = "SYSTEM_ADMIN";
    /** Keeps accounts, grants, tokens. */
    public static final String SECURITY_ADMIN = "SECURITY_ADMIN";
    /** Reads the audit trail. */
    public static final String AUDIT_ADMIN = "AUDIT_ADMIN";

    /** May take long lists of personal data along as a file. */
    public static final String EXPORTER = "EXPORTER";

    /** The portal's own work: timers and start-up. Never granted to an account. */
    public static final String SYSTEM = "SYSTEM";

    /** The three administrators, whom nobody may be two of (GB/T 22239-2019, 8.1.5). */
    static final Set<String> ADMINISTRATORS = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN);

    /** What a password alone does not open. */
    static final Set<String> WITH_SECOND_FACTOR = Set.of(SYSTEM_ADMIN, SECURITY_ADMIN, AUDIT_ADMIN, SIGNER, EXPORTER);

    /** What can be granted. */
    public static final List<String> GRANTABLE = List.of(
            REPORTER,
            REVIEWER,
            EDITOR,
            CHECKER,
            SIGNER,
            LEADER,
            LOGISTICS,
            PERSONNEL,
            WELFARE,
            SYSTEM_ADMIN,
            SECURITY_ADMIN,
            AUDIT_ADMIN,
            EXPORTER);

    private Roles() {}
}
