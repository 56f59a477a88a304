package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.ConsumptionEntry;
import org.fangxian.supplies.DutyShift;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.reading.ItemTotal;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** What the people at a post used up in a shift: a line for each item that lies there, of which the amount is typed. */
@Named
@ViewScoped
public class ConsumeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private LotChoice choice;

    @Inject
    private StockReading reading;

    @Inject
    private Stockroom stockroom;

    @Inject
    private Now now;

    private @Nullable LocalDate dutyOn;
    private DutyShift shift = DutyShift.DAY;

    @PostConstruct
    void beginToday() {
        dutyOn = now.today();
    }

    /** Makes a line for each item that the post holds. */
    public void propose() {
        StockQuery there = new StockQuery(null, form.getFrom(), null, null, KnownAt.LATEST);
        form.propose(
                form.getFrom() == null
                        ? List.of()
                        : reading.totals(there).stream().map(ItemTotal::itemId).toList());
    }

    /** Enters the consumption and shows its document, or says what is wrong with which line. */
    public void enter() {
        form.enter(lines -> DocumentView.show(stockroom.consume(entry(lines)).number()));
    }

    private ConsumptionEntry entry(List<StockIssuing.Line> lines) {
        return new ConsumptionEntry(
                Objects.requireNonNull(form.getFrom()),
                Objects.requireNonNull(dutyOn),
                shift,
                lines,
                form.getReason(),
                form.key("supplies.consume", dutyOn + " " + shift));
    }

    public DutyShift[] getShifts() {
        return DutyShift.values();
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }

    public @Nullable LocalDate getDutyOn() {
        return dutyOn;
    }

    public void setDutyOn(@Nullable LocalDate dutyOn) {
        this.dutyOn = dutyOn;
    }

    public DutyShift getShift() {
        return shift;
    }

    public void setShift(DutyShift shift) {
        this.shift = shift;
    }
}
