package org.fangxian.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.Roles;
import org.fangxian.briefings.BriefingArchive;
import org.fangxian.briefings.BriefingRow;
import org.fangxian.briefings.Issue;
import org.fangxian.briefings.settings.Addressee;
import org.fangxian.bulletin.Bulletin;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Unit;
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

    /** @return the latest issue that the caller may read */
    public Optional<DeskPage> latest() {
        return archive.latestIssued().map(row -> open(row.id()));
    }

    /** @return the latest edition of a reporting date's issue */
    public Optional<DeskPage> of(LocalDate date) {
        return archive.issued(date).map(row -> open(row.id()));
    }

    /** @return the issue as the caller reads it; that it was opened is written down. Refuses what is not issued */
    public DeskPage open(long briefingId) {
        Issue issue = issue(briefingId);
        Caller caller = authority.caller();
        if (caller.accountId() != 0 && !store.read(briefingId, caller.accountId())) {
            writeDown(briefingId, caller.accountId());
        }
        LocalDate date = issue.bulletin().head().date();
        List<BriefingRow> around = archive.issued(date.minusDays(DAYS_BACK), date);
        Comparison comparison = comparison(issue.bulletin(), around);
        return new DeskPage(
                issue,
                later(issue.bulletin(), around),
                comparison.before(),
                comparison.city(),
                comparison.areas(),
                store.instructionsOn(briefingId),
                receipts(issue));
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
        return receipts(issue(briefingId));
    }

    private List<Receipt> receipts(Issue issue) {
        List<Addressee> addressees = issue.addressees();
        Map<Long, Acknowledgement> received = store.acknowledgements(issue.id()).stream()
                .collect(Collectors.toMap(Acknowledgement::unitId, Function.identity()));
        Map<Long, String> names = structure
                .units(addressees.stream().map(Addressee::unitId).toList())
                .stream()
                .collect(Collectors.toMap(Unit::getId, Unit::getName));
        return addressees.stream()
                .map(addressee -> {
                    Acknowledgement done = received.get(addressee.unitId());
                    return new Receipt(
                            addressee.unitId(),
                            String.valueOf(names.get(addressee.unitId())),
                            addressee.list(),
                            done == null ? null : done.accountName(),
                            done == null ? null : done.acknowledgedAt(),
                            issue.own().contains(addressee.unitId()));
                })
                .toList();
    }

    private Comparison comparison(Bulletin bulletin, List<BriefingRow> around) {
        return around.stream()
                .filter(row -> row.date().isBefore(bulletin.head().date()))
                .reduce((first, second) -> second)
                .map(row -> Comparison.of(bulletin, archive.contents(row.id())))
                .orElse(Comparison.NONE);
    }

    private static @Nullable BriefingRow later(Bulletin bulletin, List<BriefingRow> around) {
        return around.stream()
                .filter(row -> row.date().equals(bulletin.head().date())
                        && row.edition() > bulletin.head().edition())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
