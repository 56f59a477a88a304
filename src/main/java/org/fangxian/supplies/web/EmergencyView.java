package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.requisitions.EmergencyOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.PaperTerm;
import org.fangxian.supplies.requisitions.PaperTerms;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.jspecify.annotations.Nullable;

/** What a store gives out in an emergency, before anybody has asked in writing: it leaves at once, the paper follows. */
@Named
@ViewScoped
public class EmergencyView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int HOURS_UNDER_WAY = 4;

    @Inject
    private EntryForm form;

    @Inject
    private RequisitionReading reading;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private PaperTerms terms;

    @Inject
    private Now now;

    private final String request = UUID.randomUUID().toString();
    private boolean setting;
    private @Nullable Integer hours;
    private String source = "";
    private transient @Nullable PaperTerm term;

    private @Nullable LocalDateTime due;
    private transient @Nullable List<LocationView> stores;

    /** In an emergency it is there within hours. */
    @PostConstruct
    void proposeDue() {
        due = CityTime.local(now.instant()).truncatedTo(ChronoUnit.MINUTES).plusHours(HOURS_UNDER_WAY);
    }

    /** Shows the fields for another term. */
    public void beginSetting() {
        setting = true;
    }

    public void cancelSetting() {
        setting = false;
    }

    /** Sets the term within which papers have to follow from now on. */
    public void changeTerm() {
        int asked = Objects.requireNonNull(hours);
        terms.set(asked, source, RequestKey.of("supplies.term " + request, asked + "\n" + source));
        setting = false;
        term = null;
    }

    /** @return the term that is in force */
    public PaperTerm getTerm() {
        PaperTerm asked = term;
        if (asked == null) {
            asked = terms.inForce();
            term = asked;
        }
        return asked;
    }

    /** Sends it and shows the requisition, or says what is wrong with which line. */
    public void enter() {
        form.ask(this::send);
    }

    private void send(List<RequisitionOrder.Line> lines) {
        LocalDateTime expected = Objects.requireNonNull(due);
        RequisitionView.show(fulfilment.issueAtOnce(new EmergencyOrder(
                Objects.requireNonNull(form.getFrom()),
                Objects.requireNonNull(form.getTo()),
                form.getReason(),
                lines,
                expected.atZone(CityTime.ZONE).toInstant(),
                form.key("supplies.requisitions.emergency", expected.toString()))));
    }

    /** @return every store, but the one that gives, and the caller's posts */
    public List<LocationView> getTargets() {
        List<LocationView> asked = stores;
        if (asked == null) {
            asked = reading.stores();
            stores = asked;
        }
        return Stream.concat(asked.stream(), form.locations("POST").stream())
                .filter(target -> !Long.valueOf(target.id()).equals(form.getFrom()))
                .toList();
    }

    public boolean isSetting() {
        return setting;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(@Nullable Integer hours) {
        this.hours = hours;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public EntryForm getForm() {
        return form;
    }

    public @Nullable LocalDateTime getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDateTime due) {
        this.due = due;
    }
}
