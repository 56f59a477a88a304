package org.fangxian.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;

/** What waits on the desk: the latest issue not read or not acknowledged yet, and open instructions. */
@ApplicationScoped
class DeskToday implements TodaySource {
    private static final long NONE = -1;
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
        if (caller.has(Instructions.ANSWERING)) {
            Optional<BriefingRow> latest = archive.latestIssued();
            DeskStore.Waiting waiting =
                    store.waiting(latest.map(BriefingRow::id).orElse(NONE), reader(caller));
            latest.ifPresent(row -> issue(row, caller.has(Roles.LEADER), waiting, items));
            if (waiting.toAnswer() > 0) {
                items.add(line("desk.today.instructions", waiting.toAnswer(), "desk.today.answer"));
            }
            if (waiting.given() > 0) {
                items.add(line("desk.today.given", waiting.given(), "desk.today.read"));
            }
        }
        return items;
    }

    private static DeskStore.Reader reader(Caller caller) {
        return new DeskStore.Reader(
                caller.accountId(),
                caller.jurisdiction(Instructions.ANSWERING),
                caller.jurisdiction(Roles.REPORTER, Roles.REVIEWER),
                caller.jurisdiction(Roles.LEADER));
    }

    private static void issue(BriefingRow row, boolean leader, DeskStore.Waiting waiting, List<TodayItem> items) {
        List<Object> args = List.of(Wording.date(row.date()), Wording.format("issue", row.issueNumber()));
        String link = PAGE + "?id=" + row.id();
        if (leader && waiting.opened() == 0) {
            items.add(new TodayItem(Urgency.DUE, "desk.today.unread", args, 0, null, "desk.today.read", link));
        }
        if (waiting.unacknowledged() > 0) {
            items.add(new TodayItem(Urgency.DUE, "desk.today.acknowledge", args, 0, null, "desk.today.read", link));
        }
    }

    private static TodayItem line(String key, long count, String action) {
        return new TodayItem(Urgency.WAITING, key, List.of(), count, null, action, INSTRUCTIONS);
    }
}
