package org.fangxian.supplies.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.fangxian.supplies.reading.RequisitionDetail;
import org.jspecify.annotations.Nullable;

/** A line of a requisition as it is reviewed, approved or allocated: what is typed beside what stands there. */
public class GrantLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RequisitionDetail.Line line;
    private String amount;
    private String reason = "";
    private @Nullable Long lot;

    /** @param typed what is proposed; empty for none */
    GrantLine(RequisitionDetail.Line line, String typed) {
        this.line = line;
        this.amount = typed;
    }

    /** What stands there may be left as it is. */
    static GrantLine granting(RequisitionDetail.Line line) {
        BigDecimal standing = line.standing();
        return new GrantLine(line, standing == null ? "" : standing.toPlainString());
    }

    /** What was typed, in one piece. */
    String typed() {
        return String.join("\u001f", String.valueOf(line.itemId()), amount, reason, String.valueOf(lot));
    }

    public RequisitionDetail.Line getLine() {
        return line;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable Long getLot() {
        return lot;
    }

    public void setLot(@Nullable Long lot) {
        this.lot = lot;
    }
}
