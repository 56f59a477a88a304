package org.fangxian.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.ComparedIssue;
import org.fangxian.briefings.Issue;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.Turns;
import org.jspecify.annotations.Nullable;

/** Reading the issues: today's on one screen, earlier ones by the calendar, what changed since the issue before. */
@Stateless
@RolesAllowed({Roles.LEADER, Roles.EDITOR, Roles.CHECKER, Roles.SIGNER, Roles.REPORTER, Roles.REVIEWER})
public class Desk {
    private static final int DAYS_BACK = 7;

    @Inject
    private BriefingArchive archive;

    @Inject
    private DeskStore store;

    @Inject
    private CommandStructure structure;

    @Inject
    private Authority authority;

    @Inject
    private Turns turns;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** @return the latest issue that the caller may read */
    public Optional<DeskPage> latest() {
        YearMonth month = YearMonth.from(CityTime.today(clock));
        List<BriefingRow> window = window(month);
        return last(window.stream().filter(row -> YearMonth.from(row.date()).equals(month)))
                .map(row -> page(row, window))
                .or(() -> archive.latestIssued().map(row -> page(row, window(YearMonth.from(row.date())))));
    }

    /** @return the latest edition of a reporting date's issue */
    public Optional<DeskPage> of(LocalDate date) {
        List<BriefingRow> window = window(YearMonth.from(date));
        return last(window.stream().filter(row -> row.date().equals(date))).map(row -> page(row, window));
    }

    /** @return the issue as the caller reads it; that it was opened is written down. Refuses what is not issued */
    public DeskPage open(long briefingId) {
        YearMonth month = YearMonth.from(issue(briefingId).bulletin().head().date());
        List<BriefingRow> window = window(month);
        return page(
                window.stream()
                        .filter(row -> row.id() == briefingId)
                        .findFirst()
                        .orElseThrow(() -> new DeskRefusal("desk.notIssued")),
                window);
    }

    /** The issues of a month, and of the days before it with which its first ones are compared. */
    private List<BriefingRow> window(YearMonth month) {
        return archive.issued(month.atDay(1).minusDays(DAYS_BACK), month.atEndOfMonth());
    }

    private static Optional<BriefingRow> last(Stream<BriefingRow> rows) {
        return rows.reduce((first, second) -> second);
    }

    private DeskPage page(BriefingRow shown, List<BriefingRow> window) {
        ComparedIssue compared = compared(shown, window);
        DeskStore.Reception reception = received(shown.id());
        Bulletin earlier = compared.earlier();
        Comparison comparison = earlier == null
                ? Comparison.NONE
                : Comparison.of(compared.issue().bulletin(), earlier);
        List<InstructionView> instructions = Instructions.around(store, authority.caller(), shown.id());
        return new DeskPage(
                compared.issue(),
                later(shown, window),
                comparison.before(),
                comparison.city(),
                comparison.areas(),
                only(instructions, one -> one.briefingId() == shown.id()),
                only(instructions, one -> one.briefingId() != shown.id()),
                reception.receipts(),
                only(window, row -> YearMonth.from(row.date()).equals(YearMonth.from(shown.date()))));
    }

    private static <T> List<T> only(List<T> all, Predicate<T> which) {
        return all.stream().filter(which).toList();
    }

    /** The issue beside the last of the days before it. */
    private ComparedIssue compared(BriefingRow shown, List<BriefingRow> window) {
        LocalDate first = shown.date().minusDays(DAYS_BACK);
        Optional<BriefingRow> before = last(window.stream()
                .filter(row -> row.date().isBefore(shown.date()) && !row.date().isBefore(first)));
        return archive.compared(shown.id(), before.map(BriefingRow::id).orElse(null))
                .orElseThrow(() -> new DeskRefusal("desk.notIssued"));
    }

    /** What became of the issue before now; that it is opened now is written down. */
    private DeskStore.Reception received(long briefingId) {
        long reader = authority.caller().accountId();
        DeskStore.Reception reception = reception(briefingId);
        if (reader != 0 && !reception.opened()) {
            writeDown(briefingId, reader);
        }
        return reception;
    }

    private DeskStore.Reception reception(long briefingId) {
        Caller caller = authority.caller();
        return store.reception(briefingId, caller.accountId(), caller.jurisdiction(Instructions.ANSWERING));
    }

    private static @Nullable BriefingRow later(BriefingRow shown, List<BriefingRow> window) {
        return last(window.stream().filter(row -> row.date().equals(shown.date()) && row.edition() > shown.edition()))
                .orElse(null);
    }

    private Issue issue(long briefingId) {
        return archive.issue(briefingId).orElseThrow(() -> new DeskRefusal("desk.notIssued"));
    }

    /** Two tabs may open the same issue at once: the second finds what the first has written. */
    private void writeDown(long briefingId, long accountId) {
        turns.take(List.of("desk.read " + briefingId + " " + accountId));
        if (!store.read(briefingId, accountId)) {
            store.add(new Reading(briefingId, accountId, time.now()));
        }
    }

    /** @return the issues of a month in their order, all editions */
    public List<BriefingRow> calendar(YearMonth month) {
        return archive.issued(month.atDay(1), month.atEndOfMonth());
    }

    /** @return whether the caller has opened the issue before */
    public boolean hasRead(long briefingId) {
        return store.read(briefingId, authority.caller().accountId());
    }

    /** @return the units an issue was sent to, with those that have acknowledged it */
    public List<Receipt> receipts(long briefingId) {
        return reception(issue(briefingId).id()).receipts();
    }
}
