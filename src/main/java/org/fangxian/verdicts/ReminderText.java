package org.fangxian.verdicts;

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

    /** One unit's reminder of the forms it has not filed, and of those to be checked against another record. */
    static Message message(LocalDate date, List<Judged> judged) {
        Texts texts = Texts.of(Texts.CHINESE);
        Asking first = judged.get(0).asking();
        String day = DateTimeFormatter.ofPattern(texts.getString("shared.format.date"), Texts.CHINESE)
                .format(date);
        String kind = judged.stream().anyMatch(Judged::isWanting) ? "verdicts.reminder." : "verdicts.doubt.";
        String forms = judged.stream()
                .map(one -> line(texts, one, date))
                .collect(Collectors.joining(texts.getString("verdicts.reminder.separator")));
        String subject = judged.size() == 1
                ? texts.format(
                        kind + "subject",
                        first.unitName(),
                        day,
                        first.version().form().name())
                : texts.format(kind + "subject.several", first.unitName(), day, judged.size());
        return new Message(
                judged.stream().map(one -> topic(key(one.asking(), date))).toList(),
                subject,
                texts.format(kind + "body", first.unitName(), day, forms),
                link(date, judged));
    }

    private static String line(Texts texts, Judged judged, LocalDate date) {
        String form = judged.asking().version().form().name();
        return judged.isWanting()
                ? texts.format("verdicts.reminder.line", form, due(judged.asking(), date))
                : texts.format("verdicts.doubt.line", form);
    }

    private static ReportKey key(Asking asking, LocalDate date) {
        return new ReportKey(asking.version().form().code(), asking.unitId(), date);
    }

    private static String due(Asking asking, LocalDate date) {
        return CityTime.local(asking.version().dueAt(date)).toLocalTime().toString();
    }

    private static String link(LocalDate date, List<Judged> judged) {
        Asking first = judged.get(0).asking();
        String place = "unit=" + first.unitCode() + "&date=" + date;
        return judged.size() == 1
                ? "/reporting/entry.xhtml?form=" + first.version().form().code() + "&" + place
                : "/reporting/reports.xhtml?" + place;
    }
}
