package org.fangxian.verdicts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fangxian.accounts.Roles;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.notices.Message;
import org.fangxian.notices.Reminders;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.Turns;

/**
 * Reminds units of what they have not reported, and of what was reported late, is nothing but 0 or contradicted by another
 * record: one notice for each, naming its forms. What was filed or explained since the board was read is passed over, and so
 * is what somebody was reminded of a few minutes ago: a second click has no effect.
 */
@ApplicationScoped
class Reminding {
    /** So long nobody is reminded of the same report again. */
    static final Duration QUIET = Duration.ofMinutes(5);

    @Inject
    private FormCatalogue catalogue;

    @Inject
    private Court court;

    @Inject
    private Reminders reminders;

    @Inject
    private Turns turns;

    Reminded remind(LocalDate date, Collection<ReportKey> keys) {
        Set<Long> units = keys.stream().map(ReportKey::unitId).collect(Collectors.toSet());
        turns.take(units.stream().map(unit -> "reminder " + unit + " " + date).toList());
        List<Asking> asked = catalogue.askings(EnumSet.allOf(UnitKind.class), new Jurisdiction(units), date).stream()
                .filter(asking -> keys.contains(key(asking, date)))
                .toList();
        List<Judged> open = court.judge(asked, date, KnownAt.LATEST).stream()
                .filter(Judged::isRemindable)
                .toList();
        Set<String> recent = reminders.toldWithin(
                QUIET,
                units,
                open.stream()
                        .map(judged -> ReminderText.topic(key(judged.asking(), date)))
                        .toList());
        List<Judged> due = open.stream()
                .filter(judged -> !recent.contains(ReminderText.topic(key(judged.asking(), date))))
                .toList();
        return send(date, due, open.size() - due.size());
    }

    private Reminded send(LocalDate date, List<Judged> due, int again) {
        Map<Long, List<Judged>> byUnit = due.stream()
                .collect(Collectors.groupingBy(judged -> judged.asking().unitId()));
        Map<Long, Message> messages = new HashMap<>();
        byUnit.forEach((unit, judged) -> messages.put(unit, ReminderText.message(date, judged)));
        Map<Long, Integer> told = reminders.toUnits(Roles.REPORTER, messages);
        return new Reminded(
                (int) due.stream()
                        .filter(judged -> told.containsKey(judged.asking().unitId()))
                        .count(),
                told.values().stream().mapToInt(Integer::intValue).sum(),
                again,
                byUnit.values().stream()
                        .map(judged -> judged.get(0).asking())
                        .filter(asking -> !told.containsKey(asking.unitId()))
                        .map(Asking::unitName)
                        .sorted()
                        .toList());
    }

    private static ReportKey key(Asking asking, LocalDate date) {
        return new ReportKey(asking.version().form().code(), asking.unitId(), date);
    }
}
