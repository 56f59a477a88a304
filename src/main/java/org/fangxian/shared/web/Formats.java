package org.fangxian.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;
import org.jspecify.annotations.Nullable;

/** How pages write dates, times, figures and texts with places, in the language of the page. */
@Named("fmt")
@ApplicationScoped
public class Formats {
    private static final String MISSING = "—";
    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    /** @return the text of the key with its places filled */
    public String text(String key, Object... args) {
        return Texts.of(language()).format(key, args);
    }

    /** @return as {@link #text}, with the arguments as a list, days among them as the language writes them */
    public String filled(String key, List<Object> args) {
        return text(key, args.stream().map(this::written).toArray());
    }

    private Object written(Object arg) {
        return arg instanceof LocalDate date ? day(date) : arg;
    }

    /** @return the wording of an enum constant, whose key is the prefix, a dot and the constant's name */
    public String word(String prefix, @Nullable Object constant) {
        return constant == null ? MISSING : text(prefix + "." + constant);
    }

    /** @return 2020年2月10日; a dash for none or for the open end of a validity */
    public String date(@Nullable LocalDate date) {
        return date == null || date.equals(OPEN) ? MISSING : write("shared.format.date", date);
    }

    /** @return 2月10日 */
    public String day(@Nullable LocalDate date) {
        return date == null ? MISSING : write("shared.format.day", date);
    }

    /** @return 2020年2月, of the month in which the day lies */
    public String month(LocalDate date) {
        return write("shared.format.month", date);
    }

    /** @return 2020年2月10日 16:30, in the city's time */
    public String moment(@Nullable Instant instant) {
        return instant == null ? MISSING : write("shared.format.moment", CityTime.local(instant));
    }

    /** @return 2月10日 16:30, in the city's time */
    public String shortMoment(@Nullable Instant instant) {
        return instant == null ? MISSING : write("shared.format.shortMoment", CityTime.local(instant));
    }

    /** @return 2020-02-10 16:30:05, in the city's time, the same in every language */
    public String exact(@Nullable Instant instant) {
        return instant == null ? MISSING : write("shared.format.exact", CityTime.local(instant));
    }

    /** @return the clock time alone */
    public String time(@Nullable Instant instant) {
        return instant == null ? MISSING : write("shared.format.time", CityTime.local(instant));
    }

    /** @return a figure with thousands separators; a dash where nobody reported, which 0 never looks like */
    public String figure(@Nullable BigDecimal amount) {
        if (amount == null) {
            return MISSING;
        }
        return new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(amount);
    }

    /** @return what is said in the reader's language */
    public String worded(@Nullable Worded said) {
        return said == null ? MISSING : said.text(Texts.of(language()));
    }

    /** @return a typed figure with thousands separators, as {@link #figure}; words as they are, be they digits */
    public String typed(@Nullable String text, boolean numeric) {
        if (text == null || text.isEmpty()) {
            return MISSING;
        }
        return numeric ? figure(new BigDecimal(text)) : text;
    }

    /** @return a text whose further lines are set in by two characters, as the first is by the paper */
    public String paragraphs(String text) {
        return text.replace("\n", "\n　　");
    }

    /** @return a count with thousands separators */
    public String count(long count) {
        return figure(BigDecimal.valueOf(count));
    }

    /** @return the clock time to the second, 16:30:05 */
    public String clockTime(Instant instant) {
        return write("shared.format.clock", CityTime.local(instant));
    }

    private String write(String patternKey, TemporalAccessor time) {
        return DateTimeFormatter.ofPattern(text(patternKey), language()).format(time);
    }

    private static Locale language() {
        FacesContext faces = FacesContext.getCurrentInstance();
        return faces == null || faces.getViewRoot() == null
                ? Texts.CHINESE
                : faces.getViewRoot().getLocale();
    }
}
