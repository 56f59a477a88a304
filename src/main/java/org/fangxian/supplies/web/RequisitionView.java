package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.reading.RequisitionDetail;
import org.fangxian.supplies.reading.RequisitionReading;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.fangxian.supplies.requisitions.AllocationOrder;
import org.fangxian.supplies.requisitions.Fulfilment;
import org.fangxian.supplies.requisitions.RequisitionDecision;
import org.fangxian.supplies.requisitions.RequisitionStep;
import org.fangxian.supplies.requisitions.Requisitions;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** A requisition with its lines, what is kept for it, its history, and the steps that are the caller's to take. */
@Named
@ViewScoped
public class RequisitionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LOTS = 100;

    @Inject
    private RequisitionReading reading;

    @Inject
    private StockReading stock;

    @Inject
    private Requisitions requisitions;

    @Inject
    private Fulfilment fulfilment;

    @Inject
    private NextSteps next;

    @Inject
    private RequisitionForm form;

    @Inject
    private PaperClock clock;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    private String number = "";
    private @Nullable String entered;
    private transient @Nullable RequisitionDetail requisition;

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number();
    }

    /** Shows the requisition on which has been acted, on a page of its own. */
    static void show(String number) {
        JustEntered.show("requisition", number);
    }

    /** Lays out the form of a step; a store goes on to the page on which its transfer is received. */
    public void begin(RequisitionStep step) {
        if (step == RequisitionStep.RECEIVED && !isOfPost()) {
            List<String> shipments = getRequisition().shipments();
            Faces.redirect("supplies/arrival.xhtml?number=%s", shipments.get(shipments.size() - 1));
            return;
        }
        form.begin(step, getRequisition());
    }

    private boolean isOfPost() {
        return getRequisition().head().asking().kind() == LocationKind.POST;
    }

    public void cancel() {
        form.end();
    }

    /** Takes the step that was laid out, or says what is wrong with which line. */
    public void take() {
        RequestKey key = form.key(number);
        switch (Objects.requireNonNull(form.getStep())) {
            case REVIEWED -> decide(requisitions::review);
            case APPROVED -> decide(requisitions::approve);
            case ALLOCATED -> allocate();
            case RELEASED -> show(fulfilment.release(number, form.getReason(), key));
            case PICKED -> show(fulfilment.pick(number, key));
            case SHIPPED -> show(fulfilment.ship(number, form.dueAt(), key));
            case RECEIVED -> show(fulfilment.confirm(number, key));
            case CANCELLED -> show(fulfilment.cancel(number, form.getReason(), key));
            case REJECTED -> show(requisitions.reject(number, form.getReason(), key));
            case WITHDRAWN -> show(requisitions.withdraw(number, form.getReason(), key));
            case PAPER -> show(requisitions.supplyPaper(number, form.getReason(), key));
            case REQUESTED, ISSUED, TAKEN_BACK, REOPENED -> throw new IllegalStateException("no step of this page");
        }
    }

    private void decide(Function<RequisitionDecision, String> deciding) {
        RequisitionDecision decision = form.decision(number);
        if (decision != null) {
            show(deciding.apply(decision));
        }
    }

    private void allocate() {
        AllocationOrder order = form.allocation(number);
        if (order != null) {
            show(fulfilment.allocate(order));
        }
    }

    /** @return the lots of a line's item that the store holds, what expires first in front */
    public List<StockRow> held(GrantLine line) {
        StockQuery asked = new StockQuery(
                line.getLine().itemId(), getRequisition().head().store().id(), null, null, KnownAt.LATEST);
        return stock.balances(asked, null, MOST_LOTS);
    }

    /** Sends the lines as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<RequisitionDetail.Line>("supplies.requisitions.one")
                        .about(number)
                        .column("supplies.number", line -> number)
                        .column("supplies.item.code", RequisitionDetail.Line::itemCode)
                        .column("supplies.item", RequisitionDetail.Line::itemName)
                        .column("supplies.requisitions.asked", RequisitionDetail.Line::asked)
                        .column("supplies.requisitions.reviewed", RequisitionDetail.Line::reviewed)
                        .column("supplies.requisitions.approved", RequisitionDetail.Line::approved)
                        .column("supplies.requisitions.cutReason", RequisitionDetail.Line::cutReason)
                        .column("supplies.requisitions.kept", RequisitionDetail.Line::kept)
                        .column("supplies.shipped", RequisitionDetail.Line::shipped)
                        .column("supplies.requisitions.open", RequisitionDetail.Line::open)
                        .column("supplies.baseUnit", RequisitionDetail.Line::baseUnit),
                getRequisition().lines().stream());
    }

    public RequisitionDetail getRequisition() {
        RequisitionDetail asked = requisition;
        if (asked == null) {
            asked = reading.requisition(number);
            requisition = asked;
        }
        return asked;
    }

    /** @return the steps that are the caller's to take */
    public List<RequisitionStep> getSteps() {
        return next.of(getRequisition());
    }

    public RequisitionForm getForm() {
        return form;
    }

    public PaperClock getClock() {
        return clock;
    }

    public LocalDate getDay() {
        return now.today();
    }

    public @Nullable String getEntered() {
        return entered;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
