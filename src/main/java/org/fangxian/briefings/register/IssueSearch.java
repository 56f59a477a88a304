package org.fangxian.briefings.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.SearchHit;
import org.fangxian.shared.SearchSource;
import org.fangxian.shared.SearchText;

/** Briefings by their date: for those who work on them in any state, for leaders and recipients what was issued. */
@ApplicationScoped
class IssueSearch implements SearchSource {
    private static final String[] WORKERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER};
    private static final String[] READERS = {Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.LEADER};
    private static final String[] OTHERS = {Roles.LEADER, Roles.REPORTER, Roles.REVIEWER};

    @Inject
    private RegisterStore register;

    @Inject
    private BriefingArchive archive;

    @Inject
    private Authority authority;

    @Override
    public List<SearchHit> find(SearchText asked) {
        return asked.date().stream()
                .flatMap(date -> of(date).stream())
                .map(this::hit)
                .toList();
    }

    private List<BriefingRow> of(LocalDate date) {
        if (!authority.caller().has(WORKERS)) {
            return authority.caller().has(OTHERS) ? archive.issued(date, date) : List.of();
        }
        RegisterKey latestOfTheDay = new RegisterKey(date, Integer.MAX_VALUE);
        return register
                .page(authority.jurisdiction(READERS), authority.jurisdiction(WORKERS), latestOfTheDay, MOST)
                .stream()
                .filter(row -> row.date().equals(date))
                .toList();
    }

    private SearchHit hit(BriefingRow row) {
        boolean work = authority.caller().has(WORKERS);
        return new SearchHit(
                "briefings.search.briefing",
                row.title(),
                row.date(),
                Wording.format("issue", row.issueNumber())
                        + (row.edition() > 1 ? " " + Wording.format("edition", row.edition()) : ""),
                (work ? "/briefings/briefing.xhtml?id=" : "/desk/desk.xhtml?id=") + row.id());
    }
}
