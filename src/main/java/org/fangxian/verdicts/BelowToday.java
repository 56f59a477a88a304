package org.fangxian.verdicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.RoleGrant;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.Unit;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/**
 * How many units below a reviewer or editor are late or missing: today late or missing, of the days just past only what
 * is still missing.
 */
@ApplicationScoped
class BelowToday implements TodaySource {
    private static final int DAYS_BACK = 2;
    private static final List<String> ROLES = List.of(Roles.REVIEWER, Roles.EDITOR);

    @Inject
    private Authority authority;

    @Inject
    private SupervisionBoard board;

    @Inject
    private Clock clock;

    @Override
    public List<TodayItem> today() {
        LocalDate today = CityTime.today(clock);
        return authority.caller().grants().stream()
                .filter(grant -> ROLES.contains(grant.getRole()))
                .map(RoleGrant::getUnit)
                .distinct()
                .flatMap(unit -> board.wanting(unit.getId(), days(today)).entrySet().stream()
                        .map(day -> item(
                                unit, day.getKey(), day.getValue(), day.getKey().equals(today)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static List<LocalDate> days(LocalDate today) {
        return IntStream.rangeClosed(0, DAYS_BACK).mapToObj(today::minusDays).toList();
    }

    private static Optional<TodayItem> item(Unit unit, LocalDate date, List<BoardRow> all, boolean lateToo) {
        List<BoardRow> rows = all.stream()
                .filter(row -> wanting(row, lateToo).findAny().isPresent())
                .toList();
        Optional<Instant> due = rows.stream()
                .flatMap(row -> wanting(row, lateToo))
                .map(BoardCell::dueAt)
                .min(Comparator.naturalOrder());
        return due.map(first -> new TodayItem(
                TodayItem.Urgency.LATE,
                "verdicts.today.below",
                List.of(unit.getName(), date),
                rows.size(),
                first,
                "verdicts.today.below.open",
                "/verdicts/board.xhtml?unit=" + unit.getCode() + "&date=" + date));
    }

    private static Stream<BoardCell> wanting(BoardRow row, boolean lateToo) {
        return row.cells().values().stream()
                .filter(cell -> cell.verdicts().contains(Verdict.MISSING)
                        || (lateToo && cell.verdicts().contains(Verdict.LATE)));
    }
}
