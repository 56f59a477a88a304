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

    /** One unit's reminder of the forms it has not filed. */
    static Message message(LocalDate date, List<Asking> askings) {
        Texts texts = Texts.of(Texts.CHINESE);
        Asking first = askings.get(0);
        String day = DateTimeFormatter.ofPattern(texts.getString("shared.format.date"), Texts.CHINESE)
                .format(date);
        String forms = askings.stream()
                .map(asking -> texts.format(
                        "verdicts.reminder.line", asking.version().form().name(), due(asking, date)))
                .collect(Collectors.joining(texts.getString("verdicts.reminder.separator")));
        String subject = askings.size() == 1
                ? texts.format(
                        "verdicts.reminder.subject",
                        first.unitName(),
                        day,
                        first.version().form().name())
                : texts.format("verdicts.reminder.subject.several", first.unitName(), day, askings.size());
        return new Message(
                askings.stream()
                        .map(asking ->
                                topic(new ReportKey(asking.version().form().code(), asking.unitId(), date)))
                        .toList(),
                subject,
                texts.format("verdicts.reminder.body", first.unitName(), day, forms),
                link(date, askings));
    }

    private static String due(Asking asking, LocalDate date) {
        return CityTime.local(asking.version().dueAt(date)).toLocalTime().toString();
    }

    private static String link(LocalDate date, List<Asking> askings) {
        String place = "unit=" + askings.get(0).unitCode() + "&date=" + date;
        return askings.size() == 1
                ? "/reporting/entry.xhtml?form="
                        + askings.get(0).version().form().code() + "&" + place
                : "/reporting/reports.xhtml?" + place;
    }
}
