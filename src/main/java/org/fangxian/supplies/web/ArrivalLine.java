package org.fangxian.supplies.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.fangxian.supplies.reading.LotView;
import org.fangxian.supplies.reading.TransferDetail;

/** A lot of a transfer as it is counted on arrival; at first as if everything had come. */
public class ArrivalLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LotView lot;
    private final BigDecimal shipped;
    private String accepted;
    private String rejected = "";
    private String lost = "";
    private String over = "";
    private String reason = "";

    ArrivalLine(TransferDetail.Line line) {
        lot = line.lot();
        shipped = line.shipped();
        accepted = shipped.toPlainString();
    }

    /** What was typed, in one piece, by which a form that is sent again is recognised. */
    String typed() {
        return String.join("\u001f", String.valueOf(lot.id()), accepted, rejected, lost, over, reason);
    }

    public LotView getLot() {
        return lot;
    }

    public BigDecimal getShipped() {
        return shipped;
    }

    public String getAccepted() {
        return accepted;
    }

    public void setAccepted(String accepted) {
        this.accepted = accepted;
    }

    public String getRejected() {
        return rejected;
    }

    public void setRejected(String rejected) {
        this.rejected = rejected;
    }

    public String getLost() {
        return lost;
    }

    public void setLost(String lost) {
        this.lost = lost;
    }

    public String getOver() {
        return over;
    }

    public void setOver(String over) {
        this.over = over;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
