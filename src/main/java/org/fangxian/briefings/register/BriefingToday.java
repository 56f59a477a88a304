package org.fangxian.briefings.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.flow.BriefingState;
import org.fangxian.briefings.flow.Step;
import org.fangxian.sentences.Wording;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodayItem.Urgency;
import org.fangxian.shared.TodaySource;

/** What waits for editor, checker and signer: drafts, checked and signed briefings in which they may still have a hand. */
@ApplicationScoped
class BriefingToday implements TodaySource {
    private static final int MOST = 10;
    /** When the day's briefing is to lie on the leaders' desk. */
    private static final LocalTime ON_THE_DESK = LocalTime.of(18, 0);

    @Inject
    private RegisterStore register;

    @Inject
    private Authority authority;

    @Inject
    private Clock clock;

    /** A briefing and the step that somebody of the role may take next. */
    private record Waiting(BriefingRow row, Step step) {
        /** A draft that nobody had a hand in is not checked; nobody has a hand in two steps. */
        boolean isFor(long accountId, List<HandRow> hands) {
            boolean drafted = step != Step.CHECK || hands.stream().anyMatch(hand -> hand.step() == Step.DRAFT);
            return drafted && hands.stream().noneMatch(hand -> hand.accountId() == accountId && hand.step() != step);
        }
    }

    @Override
    public List<TodayItem> today() {
        Caller caller = authority.caller();
        List<Waiting> waiting = new ArrayList<>();
        waiting.addAll(waiting(caller, Roles.EDITOR, BriefingState.DRAFT, Step.DRAFT));
        waiting.addAll(waiting(caller, Roles.EDITOR, BriefingState.SIGNED, Step.ISSUE));
        waiting.addAll(waiting(caller, Roles.CHECKER, BriefingState.DRAFT, Step.CHECK));
        waiting.addAll(waiting(caller, Roles.SIGNER, BriefingState.CHECKED, Step.SIGN));
        Map<Long, List<HandRow>> hands = register
                .hands(waiting.stream().map(one -> one.row().id()).toList())
                .stream()
                .collect(Collectors.groupingBy(HandRow::briefingId));
        return waiting.stream()
                .filter(one -> one.isFor(
                        caller.accountId(), hands.getOrDefault(one.row().id(), List.of())))
                .map(one -> item(one.row(), one.step()))
                .toList();
    }

    private List<Waiting> waiting(Caller caller, String role, BriefingState state, Step step) {
        return caller.has(role)
                ? register.inState(caller.jurisdiction(role), state, MOST).stream()
                        .map(row -> new Waiting(row, step))
                        .toList()
                : List.of();
    }

    private TodayItem item(BriefingRow row, Step step) {
        Instant due = CityTime.at(row.date(), ON_THE_DESK);
        return new TodayItem(
                clock.instant().isAfter(due) ? Urgency.LATE : Urgency.DUE,
                "briefings.today." + step.name().toLowerCase(Locale.ROOT),
                List.of(row.date(), Wording.format("issue", row.issueNumber())),
                0,
                due,
                "briefings.today.open",
                "/briefings/briefing.xhtml?id=" + row.id());
    }
}
