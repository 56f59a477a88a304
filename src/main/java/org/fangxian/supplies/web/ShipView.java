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
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.TransferOrder;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.TransferReading;
import org.jspecify.annotations.Nullable;

/** What is sent from a store to another, line by line: what expires first, unless a lot is named. */
@Named
@ViewScoped
public class ShipView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private LotChoice choice;

    @Inject
    private TransferReading reading;

    @Inject
    private Transfers transfers;

    @Inject
    private Now now;

    private @Nullable LocalDateTime due;
    private transient @Nullable List<LocationView> stores;

    /** Most things arrive within a day. */
    @PostConstruct
    void proposeDue() {
        due = CityTime.local(now.instant()).truncatedTo(ChronoUnit.MINUTES).plusDays(1);
    }

    /** Sends it and shows the transfer, or says what is wrong with which line. */
    public void enter() {
        form.enter(this::send);
    }

    private void send(List<StockIssuing.Line> lines) {
        LocalDateTime expected = Objects.requireNonNull(due);
        StockIssuing goods = form.giving(lines, form.key("supplies.ship", expected.toString()));
        TransferOrder order =
                new TransferOrder(goods, expected.atZone(CityTime.ZONE).toInstant());
        TransferView.show(transfers.ship(order).number());
    }

    /** @return every store, but the one from which it is sent */
    public List<LocationView> getTargets() {
        List<LocationView> asked = stores;
        if (asked == null) {
            asked = reading.stores();
            stores = asked;
        }
        return asked.stream()
                .filter(store -> !Long.valueOf(store.id()).equals(form.getFrom()))
                .toList();
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }

    public @Nullable LocalDateTime getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDateTime due) {
        this.due = due;
    }
}
