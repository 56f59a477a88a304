package org.fangxian.verdicts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.fangxian.forms.Asking;
import org.fangxian.notices.Message;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;

/** What a reminder says. Like everything that goes out by mail it is Chinese. */
final class ReminderText {
    private ReminderText() {}

    /** Under what the reminders of a report are found again. */
    static String topic(ReportKey key) {
        return "report " + key.form() + " " + key.unitId() + " " + key.date();
    }

    /** One unit's reminder: what it is to do, for each kind of what is amiss with its forms, the gravest first. */
    static Message message(LocalDate date, List<Judged> judged) {
        Texts texts = Texts.of(Texts.CHINESE);
        Asking first = judged.get(0).asking();
        String day = DateTimeFormatter.ofPattern(texts.getString("shared.format.date"), Texts.CHINESE)
                .format(date);
        Reproach gravest = Reproach.all()
                .filter(reproach -> judged.stream().anyMatch(reproach::holds))
                .findFirst()
                .orElseThrow();
        String subject = judged.size() == 1
                ? texts.format(
                        gravest.key("subject"),
                        first.unitName(),
                        day,
                        first.version().form().name())
                : texts.format(gravest.key("subject.several"), first.unitName(), day, judged.size());
        return new Message(
                judged.stream().map(one -> topic(key(one.asking(), date))).toList(),
                subject,
                Reproach.all()
                        .filter(reproach -> judged.stream().anyMatch(reproach::holds))
                        .map(reproach -> texts.format(
                                reproach.key("body"), first.unitName(), day, forms(texts, reproach, date, judged)))
                        .collect(Collectors.joining("\n")),
                link(date, judged));
    }

    private static String forms(Texts texts, Reproach reproach, LocalDate date, List<Judged> judged) {
        return judged.stream()
                .filter(reproach::holds)
                .map(one -> texts.format(
                        reproach.key("line"),
                        one.asking().version().form().name(),
                        due(one.asking(), date),
                        submitted(texts, one)))
                .collect(Collectors.joining(texts.getString("verdicts.reminder.separator")));
    }

    private static String submitted(Texts texts, Judged judged) {
        Instant at = judged.filed() == null ? null : judged.filed().firstSubmittedAt();
        return at == null
                ? ""
                : DateTimeFormatter.ofPattern(texts.getString("shared.format.shortMoment"), Texts.CHINESE)
                        .format(CityTime.local(at));
    }

    private static ReportKey key(Asking asking, LocalDate date) {
        return new ReportKey(asking.version().form().code(), asking.unitId(), date);
    }

    private static String due(Asking asking, LocalDate date) {
        return CityTime.local(asking.version().dueAt(date)).toLocalTime().toString();
    }

    /** Where it is put right: at the entry; what was late is only looked at; what concerns several forms begins at the list. */
    private static String link(LocalDate date, List<Judged> judged) {
        Asking first = judged.get(0).asking();
        String place = "unit=" + first.unitCode() + "&date=" + date;
        if (judged.size() > 1) {
            return "/reporting/reports.xhtml?" + place;
        }
        boolean onlyLate =
                Reproach.all().filter(reproach -> reproach.holds(judged.get(0))).allMatch(Reproach.LATE::equals);
        return (onlyLate ? "/reporting/report.xhtml" : "/reporting/entry.xhtml") + "?form="
                + first.version().form().code() + "&" + place;
    }
}
