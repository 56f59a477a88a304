package org.fangxian.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;

/** What waits on the desk: the latest issue not read or not acknowledged yet, and open instructions. */
@ApplicationScoped
class DeskToday implements TodaySource {
    private static final String PAGE = "/desk/desk.xhtml";
    private static final String INSTRUCTIONS = "/desk/instructions.xhtml";

    @Inject
    private BriefingArchive archive;

    @Inject
    private DeskStore store;

    @Inject
    private Authority authority;

    @Override
    public List<TodayItem> today() {
        Caller caller = authority.caller();
        List<TodayItem> items = new ArrayList<>();
        if (caller.has(Roles.LEADER, Roles.REPORTER, Roles.REVIEWER)) {
            issue(caller, items);
            instructions(caller, items);
        }
        return items;
    }

    private void issue(Caller caller, List<TodayItem> items) {
        archive.latestIssued().ifPresent(row -> {
            List<Object> args = List.of(Wording.date(row.date()), Wording.format("issue", row.issueNumber()));
            String link = PAGE + "?id=" + row.id();
            if (caller.has(Roles.LEADER) && !store.read(row.id(), caller.accountId())) {
                items.add(new TodayItem(Urgency.DUE, "desk.today.unread", args, 0, null, "desk.today.read", link));
            }
            if (store.waitsFor(row.id(), caller.jurisdiction(Instructions.ANSWERING))) {
                items.add(new TodayItem(Urgency.DUE, "desk.today.acknowledge", args, 0, null, "desk.today.read", link));
            }
        });
    }

    private void instructions(Caller caller, List<TodayItem> items) {
        Jurisdiction nowhere = new Jurisdiction(Set.of());
        Jurisdiction answering = caller.jurisdiction(Roles.REPORTER, Roles.REVIEWER);
        long toAnswer = answering.isEmpty() ? 0 : store.countOpen(answering, nowhere);
        if (toAnswer > 0) {
            items.add(line("desk.today.instructions", toAnswer, "desk.today.answer"));
        }
        Jurisdiction giving = caller.jurisdiction(Roles.LEADER);
        long given = giving.isEmpty() ? 0 : store.countOpen(nowhere, giving);
        if (given > 0) {
            items.add(line("desk.today.given", given, "desk.today.read"));
        }
    }

    private static TodayItem line(String key, long count, String action) {
        return new TodayItem(Urgency.WAITING, key, List.of(), count, null, action, INSTRUCTIONS);
    }
}
