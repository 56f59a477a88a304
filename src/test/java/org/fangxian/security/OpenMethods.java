package org.fangxian.security;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The boundary methods that need no role, and why. */
final class OpenMethods {
    static final Map<String, String> REASONS = new TreeMap<>();

    static {
        open("answers of what the caller herself may do", "accounts.Authority", "caller", "jurisdiction", "require");
        open("lets callers in, or not", "accounts.SignIn", "withPassword", "withToken", "roles", "account");
        open("tells callers how long to wait, and whom to ask", "accounts.SignIn", "waiting", "tokenWaiting", "help");
        open(
                "asks callers for their own second factor",
                "accounts.SecondFactors",
                "isEnrolled",
                "isRequired",
                "confirm",
                "waiting",
                "own",
                "begin",
                "enrol");
        open("shows and ends the caller's own sessions", "accounts.OwnSessions", "all", "endOthers");
        open("ends the caller's own session", "accounts.SignIn", "leave");
        open("asks for the caller's own old password", "accounts.SignIn", "changePassword");
        open(
                "names who may be told, for the portal's own letters",
                "accounts.RoleHolders",
                "nearest(String, long)",
                "nearest(String, Collection)");
        open("a hash tells nothing of what it was made of", "audit.ChainHeads", "head");
        open("called at start, before anybody can call", "demonstration.DemonstrationLoader", "load");
        open(
                "the divisions are published",
                "divisions.Divisions",
                "edition",
                "top",
                "division",
                "children",
                "search",
                "page");
        open(
                "what is asked is the same for everybody",
                "forms.FormCatalogue",
                "indicator",
                "indicators",
                "allIndicators",
                "forms",
                "form",
                "version",
                "filedBy",
                "versions",
                "versionsFrom",
                "holding",
                "asks",
                "asking",
                "askings",
                "rules",
                "register");
        open("answers for the caller herself", "notices.Inbox", "list", "unread", "markRead", "markAllRead");
        open(
                "the command structure is known to everybody in it",
                "organisation.CommandStructure",
                "unit",
                "unitOn",
                "byCode",
                "root",
                "tree",
                "on",
                "units",
                "within(Jurisdiction, long)",
                "within(Jurisdiction, Collection)",
                "roots",
                "row",
                "children",
                "search");
        open("everybody is to know whom to call", "organisation.Responsibilities", "of", "directory");
        open("answers for the caller herself", "organisation.Responsibilities", "mayName");
        open("within what another boundary carries out", "shared.AuditTrail", "done", "refused", "looked");
        open("within what another boundary carries out", "shared.AuditTrail", "doneBy", "refusedTo");
        open("within what another boundary carries out", "shared.IdempotentRequests", "once");
        open("within what another boundary carries out", "shared.PersonalData", "shown", "exported");
        open("within what another boundary carries out", "shared.PersonalDataAlarm", "raise");
        open("gifts that were published, for everybody", "supplies.PublicDonations", "page");
        open("gathers what the caller herself may see", "today.HomePage", "lines");
        open("gathers what the caller herself may see", "search.Finder", "find");
    }

    private OpenMethods() {}

    private static void open(String reason, String type, String... methods) {
        List.of(methods).forEach(method -> REASONS.put(type + "." + method, reason));
    }
}
