package org.fangxian.briefings.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.fangxian.briefings.Composed;
import org.fangxian.briefings.composing.DraftComposer;
import org.fangxian.briefings.register.BriefingRegister;
import org.fangxian.briefings.register.RegisterKey;
import org.fangxian.briefings.register.RegisterRow;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.Now;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The list of briefings, the latest first, and the form that has one composed on demand. */
@Named
@ViewScoped
public class BriefingsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private BriefingRegister register;

    @Inject
    private DraftComposer composer;

    @Inject
    private RegisterSheet sheet;

    @Inject
    private Now now;

    private final Rows rows = new Rows();
    private boolean composing;
    private LocalDate date;
    private @Nullable LocalDateTime knownAt;

    /** The list by date and edition, backwards. */
    public class Rows extends KeyedRows<RegisterRow, RegisterKey> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<RegisterRow> load(@Nullable RegisterKey before, int limit) {
            return register.page(before == null ? RegisterKey.LATEST : before, limit);
        }

        @Override
        protected Function<RegisterRow, RegisterKey> key() {
            return RegisterRow::key;
        }
    }

    @PostConstruct
    void today() {
        date = now.today();
    }

    public void begin() {
        composing = true;
    }

    public void cancel() {
        composing = false;
    }

    /** Composes the day's briefing, or opens the one there is. */
    public void compose() {
        LocalDateTime instant = knownAt;
        Composed composed = composer.compose(
                date, instant == null ? null : instant.atZone(CityTime.ZONE).toInstant());
        Faces.redirect("briefings/briefing.xhtml?id=%s", composed.id());
    }

    /** Downloads the list as a workbook. */
    public void export() {
        sheet.send(rows.all());
    }

    public Rows getRows() {
        return rows;
    }

    public boolean isComposing() {
        return composing;
    }

    public LocalDate getToday() {
        return now.today();
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public @Nullable LocalDateTime getKnownAt() {
        return knownAt;
    }

    public void setKnownAt(@Nullable LocalDateTime knownAt) {
        this.knownAt = knownAt;
    }
}
