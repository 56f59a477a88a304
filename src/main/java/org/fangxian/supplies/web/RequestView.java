package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.requisitions.RequisitionOrder;
import org.fangxian.supplies.requisitions.Requisitions;
import org.jspecify.annotations.Nullable;

/** What a store or post asks of a store, line by line; a line without an amount says that it is not known yet. */
@Named
@ViewScoped
public class RequestView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private RequisitionReading reading;

    @Inject
    private Requisitions requisitions;

    @Inject
    private Now now;

    private @Nullable LocalDate needed;
    private transient @Nullable List<LocationView> stores;

    /** Most things are needed tomorrow. */
    @PostConstruct
    void proposeDay() {
        needed = now.today().plusDays(1);
    }

    /** Asks for it and shows the requisition, or says what is wrong with which line. */
    public void enter() {
        form.ask(this::send);
    }

    private void send(List<RequisitionOrder.Line> lines) {
        LocalDate day = Objects.requireNonNull(needed);
        RequisitionView.show(requisitions.request(new RequisitionOrder(
                Objects.requireNonNull(form.getTo()),
                Objects.requireNonNull(form.getFrom()),
                day,
                form.getReason(),
                lines,
                form.key("supplies.requisitions.request", day.toString()))));
    }

    /** @return every store, but the one that asks */
    public List<LocationView> getStores() {
        List<LocationView> asked = stores;
        if (asked == null) {
            asked = reading.stores();
            stores = asked;
        }
        return asked.stream()
                .filter(store -> !Long.valueOf(store.id()).equals(form.getTo()))
                .toList();
    }

    public EntryForm getForm() {
        return form;
    }

    public @Nullable LocalDate getNeeded() {
        return needed;
    }

    public void setNeeded(@Nullable LocalDate needed) {
        this.needed = needed;
    }
}
