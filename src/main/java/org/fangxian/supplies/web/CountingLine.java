package org.fangxian.supplies.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.fangxian.supplies.reading.CountLine;
import org.fangxian.supplies.reading.LotView;

/** A lot that is to be counted: what the caller entered of it before stands there, and nothing else does. */
public class CountingLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CountLine line;
    private final String entered;
    private String amount;

    CountingLine(CountLine line) {
        BigDecimal mine = line.mine();
        this.line = line;
        this.entered = mine == null ? "" : mine.toPlainString();
        this.amount = entered;
    }

    /** @return whether something was typed that does not stand there already */
    boolean isNew() {
        return !amount.isBlank() && !amount.strip().equals(entered);
    }

    /** What was typed, in one piece, by which a form that is sent again is recognised. */
    String typed() {
        return line.lot().id() + "\u001f" + amount;
    }

    public CountLine getLine() {
        return line;
    }

    public LotView getLot() {
        return line.lot();
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }
}
