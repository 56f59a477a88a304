package org.fangxian.verdicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Caller;
import org.fangxian.accounts.RoleGrant;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.ReportState;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.TodayItem;
import org.fangxian.shared.TodaySource;

/** What a reporter still has to file, today and of the days just past, for the units named in the reporter's grants. */
@ApplicationScoped
class ReportsToday implements TodaySource {
    private static final int DAYS_BACK = 3;
    private static final Set<ReportState> OPEN = EnumSet.of(ReportState.DRAFT, ReportState.RETURNED);

    @Inject
    private Authority authority;

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private Court court;

    @Inject
    private Clock clock;

    @Override
    public List<TodayItem> today() {
        Caller caller = authority.caller();
        Set<Long> own = caller.grants().stream()
                .filter(grant -> grant.getRole().equals(Roles.REPORTER))
                .map(RoleGrant::getUnit)
                .map(unit -> unit.getId())
                .collect(Collectors.toSet());
        if (own.isEmpty()) {
            return List.of();
        }
        LocalDate today = CityTime.today(clock);
        Map<LocalDate, List<Judged>> open = open(own, today);
        return open.entrySet().stream()
                .flatMap(day -> day.getKey().equals(today)
                        ? day.getValue().stream().map(judged -> item(judged, today))
                        : earlier(day.getValue(), day.getKey()).stream())
                .toList();
    }

    /** What the units have been asked today and on the days just past and nothing counts of, by day from today backwards. */
    private Map<LocalDate, List<Judged>> open(Set<Long> own, LocalDate today) {
        Map<LocalDate, List<Asking>> askings = new LinkedHashMap<>();
        for (int back = 0; back <= DAYS_BACK; back++) {
            askings.put(today.minusDays(back), asked(own, today.minusDays(back)));
        }
        Map<LocalDate, List<Judged>> open = court.inTime(askings, KnownAt.LATEST);
        open.replaceAll((date, judged) ->
                judged.stream().filter(one -> OPEN.contains(state(one))).toList());
        return open;
    }

    private List<Asking> asked(Set<Long> own, LocalDate date) {
        return catalogue.askings(EnumSet.allOf(UnitKind.class), new Jurisdiction(own), date).stream()
                .filter(asking -> own.contains(asking.unitId()))
                .toList();
    }

    /** Each returned report of an earlier day; those never filed in one line for each unit. */
    private List<TodayItem> earlier(List<Judged> open, LocalDate date) {
        List<TodayItem> items = new ArrayList<>();
        Map<Long, List<Judged>> missing = new LinkedHashMap<>();
        for (Judged judged : open) {
            if (state(judged) == ReportState.RETURNED) {
                items.add(item(judged, date));
            } else {
                missing.computeIfAbsent(judged.asking().unitId(), unit -> new ArrayList<>())
                        .add(judged);
            }
        }
        missing.values().forEach(reports -> items.add(missing(reports, date)));
        return items;
    }

    private static TodayItem missing(List<Judged> reports, LocalDate date) {
        Asking first = reports.get(0).asking();
        Instant due = reports.stream()
                .map(judged -> judged.asking().version().dueAt(date))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new TodayItem(
                TodayItem.Urgency.LATE,
                "verdicts.today.earlier",
                List.of(first.unitName(), date),
                reports.size(),
                due,
                "verdicts.today.earlier.open",
                "/reporting/reports.xhtml?unit=" + first.unitCode() + "&date=" + date);
    }

    private static ReportState state(Judged judged) {
        return judged.filed() == null ? ReportState.DRAFT : judged.filed().state();
    }

    private TodayItem item(Judged judged, LocalDate date) {
        Asking asking = judged.asking();
        Instant due = asking.version().dueAt(date);
        boolean late = clock.instant().isAfter(due);
        String words = state(judged) == ReportState.RETURNED ? "returned" : late ? "late" : "due";
        return new TodayItem(
                late ? TodayItem.Urgency.LATE : TodayItem.Urgency.DUE,
                "verdicts.today." + words,
                List.of(asking.version().form().name(), asking.unitName()),
                0,
                due,
                "verdicts.today.file",
                "/reporting/entry.xhtml?form=" + asking.version().form().code() + "&unit=" + asking.unitCode()
                        + "&date=" + date);
    }
}
