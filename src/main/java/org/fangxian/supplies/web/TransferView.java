package org.fangxian.supplies.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.fangxian.accounts.web.CurrentUser;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.Transfers;
import org.fangxian.supplies.reading.TransferDetail;
import org.fangxian.supplies.reading.TransferReading;
import org.fangxian.supplies.reading.TransferRow;
import org.fangxian.supplies.reading.TransferState;
import org.jspecify.annotations.Nullable;

/** A transfer with both its sides: what was shipped, what was found of it, and what is still to be done by whom. */
@Named
@ViewScoped
public class TransferView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private TransferReading reading;

    @Inject
    private Transfers transfers;

    @Inject
    private CurrentUser user;

    @Inject
    private Now now;

    @Inject
    private Spreadsheet spreadsheet;

    /** One for as long as the page is open: however often it is sent, it is booked out once. */
    private final String request = UUID.randomUUID().toString();

    private String number = "";
    private String reason = "";
    private boolean settling;
    private @Nullable String entered;
    private transient @Nullable TransferDetail transfer;

    @PostConstruct
    void takeNumber() {
        entered = JustEntered.number();
    }

    /** Shows the transfer on which has been acted, on a page of its own. */
    static void show(String number) {
        JustEntered.show("transfer", number);
    }

    /** Asks for the reason for which what came beyond the shipment is booked out. */
    public void beginSettling() {
        settling = true;
    }

    public void cancelSettling() {
        settling = false;
    }

    public void settle() {
        RequestKey key = RequestKey.of("supplies.settle " + request, number + '\n' + reason);
        show(transfers.settle(number, reason, key).number());
    }

    /** Sends the lines as a spreadsheet. */
    public void export() {
        spreadsheet.send(
                new Listing<TransferDetail.Line>("supplies.transfer.title")
                        .about(number)
                        .column("supplies.number", line -> number)
                        .column("supplies.item.code", line -> line.lot().itemCode())
                        .column("supplies.item", line -> line.lot().itemName())
                        .column("supplies.lot", line -> line.lot().number())
                        .column("supplies.maker", line -> line.lot().maker())
                        .column("supplies.expiry", line -> line.lot().expiresOn())
                        .column("supplies.shipped", TransferDetail.Line::shipped)
                        .column("supplies.accepted", TransferDetail.Line::accepted)
                        .column("supplies.rejected", TransferDetail.Line::rejected)
                        .column("supplies.lost", TransferDetail.Line::lost)
                        .column("supplies.loss", TransferDetail.Line::loss)
                        .column("supplies.reason", TransferDetail.Line::reason)
                        .column("supplies.baseUnit", line -> line.lot().baseUnit()),
                getTransfer().lines().stream());
    }

    public TransferDetail getTransfer() {
        TransferDetail asked = transfer;
        if (asked == null) {
            asked = reading.transfer(number);
            transfer = asked;
        }
        return asked;
    }

    public TransferState getState() {
        return getTransfer().head().state(now.instant());
    }

    /** @return whether the caller may take it in */
    public boolean isReceivable() {
        TransferRow head = getTransfer().head();
        return head.isUnderWay() && user.isFor("LOGISTICS", head.destination().unitId());
    }

    /** @return whether the caller may take it back by reversing its shipment */
    public boolean isWithdrawable() {
        TransferRow head = getTransfer().head();
        return head.isUnderWay()
                && head.returns() == null
                && user.isFor("LOGISTICS", head.source().unitId());
    }

    /** @return whether the caller may book out what came beyond the shipment */
    public boolean isSettleable() {
        TransferRow head = getTransfer().head();
        return head.open() && user.isFor("LOGISTICS", head.source().unitId());
    }

    public LocalDate getDay() {
        return now.today();
    }

    public @Nullable String getEntered() {
        return entered;
    }

    public boolean isSettling() {
        return settling;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }
}
