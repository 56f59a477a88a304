package org.fangxian.today.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.accounts.web.CurrentUser;
import org.omnifaces.util.Faces;

/** The pages in the order of the working day, those only that the caller may use. */
@Named
@RequestScoped
public class Menu {
    private static final int PHONE_BUTTONS = 4;

    /** Work for a desktop: on a phone only in the menu that opens at the top. */
    private static final Set<String> NOT_ON_PHONE = Set.of("/exchange/sheets", "/briefings/settings");

    private static final List<Entry> WORK = List.of(
            new Entry("today.menu.today", "/today/today", "home", ""),
            new Entry("today.menu.desk", "/desk/desk", "desktop", "LEADER,EDITOR,CHECKER,SIGNER"),
            new Entry("today.menu.reports", "/reporting/reports", "file-edit", "REPORTER"),
            new Entry("today.menu.sheets", "/exchange/sheets", "file-excel", "REPORTER"),
            new Entry("today.menu.review", "/reporting/reviews", "check-square", "REVIEWER"),
            new Entry("today.menu.briefings", "/briefings/briefings", "file", "EDITOR,CHECKER,SIGNER,LEADER"),
            new Entry("today.menu.board", "/verdicts/board", "table", "REVIEWER,EDITOR,CHECKER,SIGNER,LEADER"),
            new Entry(
                    "today.menu.archive",
                    "/reporting/archive",
                    "folder-open",
                    "REPORTER,REVIEWER,EDITOR,CHECKER,SIGNER,LEADER"),
            new Entry("today.menu.stock", "/supplies/stock", "box", "LOGISTICS"),
            new Entry("today.menu.receipt", "/supplies/receipt", "sign-in", "LOGISTICS"),
            new Entry("today.menu.issue", "/supplies/issue", "sign-out", "LOGISTICS"),
            new Entry("today.menu.requisitions", "/supplies/requisitions", "list", "LOGISTICS,REVIEWER,LEADER"),
            new Entry("today.menu.donations", "/supplies/donations", "heart", "LOGISTICS,REVIEWER,LEADER"),
            new Entry("today.menu.transfers", "/supplies/transfers", "truck", "LOGISTICS"),
            new Entry("today.menu.counts", "/supplies/counts", "calculator", "LOGISTICS,REVIEWER,LEADER"),
            new Entry("today.menu.consume", "/supplies/consume", "minus-circle", "LOGISTICS"),
            new Entry("today.menu.usage", "/supplies/usage", "chart-line", "LOGISTICS"),
            new Entry("today.menu.documents", "/supplies/documents", "book", "LOGISTICS"),
            new Entry("today.menu.sharing", "/allocation/sharing", "percentage", "LOGISTICS"),
            new Entry("today.menu.received", "/desk/received", "envelope", "REPORTER,REVIEWER"),
            new Entry("today.menu.instructions", "/desk/instructions", "comment", "REPORTER,REVIEWER,LEADER,EDITOR"));

    private static final List<Entry> KEEPING = List.of(
            new Entry("today.menu.briefingSettings", "/briefings/settings", "sliders-h", "SYSTEM_ADMIN"),
            new Entry("today.menu.stores", "/supplies/stores", "building", "LOGISTICS"),
            new Entry("today.menu.units", "/organisation/units", "sitemap", ""),
            new Entry("today.menu.unassigned", "/organisation/unassigned", "user-minus", "SYSTEM_ADMIN,LEADER"),
            new Entry("today.menu.forms", "/forms/forms", "list", ""),
            new Entry("today.menu.divisions", "/divisions/divisions", "map", ""),
            new Entry("today.menu.accounts", "/accounts/accounts", "users", "SECURITY_ADMIN"),
            new Entry("today.menu.audit", "/audit/audit", "history", "AUDIT_ADMIN"),
            new Entry("today.menu.chain", "/audit/chain", "link", "AUDIT_ADMIN"));

    @Inject
    private CurrentUser user;

    /** One entry: the text's key, the page, the icon, and the roles that may use it; nobody named means everybody. */
    public record Entry(String key, String page, String icon, String roles) {
        /** @return whether the current page is this entry's */
        public boolean isCurrent() {
            return Faces.getViewId().equals(page + ".xhtml");
        }
    }

    public List<Entry> getWork() {
        return allowed(WORK.stream()).toList();
    }

    public List<Entry> getKeeping() {
        return allowed(KEEPING.stream()).toList();
    }

    /** @return everything, for the menu that a phone opens at the top */
    public List<Entry> getAll() {
        return allowed(Stream.concat(WORK.stream(), KEEPING.stream())).toList();
    }

    /** @return the four buttons of a phone */
    public List<Entry> getPhone() {
        return allowed(Stream.concat(WORK.stream(), KEEPING.stream()))
                .filter(entry -> !NOT_ON_PHONE.contains(entry.page()))
                .limit(PHONE_BUTTONS)
                .toList();
    }

    private Stream<Entry> allowed(Stream<Entry> entries) {
        return entries.filter(entry -> entry.roles().isEmpty() || user.has(entry.roles()));
    }
}
