package org.fangxian.supplies.web;

import java.io.Serializable;
import org.fangxian.supplies.Fitness;
import org.jspecify.annotations.Nullable;

/** A line of a receipt or an issue as it is typed. */
public class EntryLine implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Long item;
    private String amount = "";
    private String number = "";
    private String maker = "";
    private String expiry = "";
    private Fitness fitness = Fitness.MEDICAL;
    private @Nullable Long lot;
    private boolean proposed;

    /** A line that stands there to be filled in; it counts once it has an amount. */
    static EntryLine proposed(long item) {
        EntryLine line = new EntryLine();
        line.item = item;
        line.proposed = true;
        return line;
    }

    /** @return whether nothing has been typed */
    boolean isBlank() {
        return (item == null || proposed) && (amount + number + maker + expiry).isBlank();
    }

    public @Nullable Long getItem() {
        return item;
    }

    public void setItem(@Nullable Long item) {
        this.item = item;
    }

    public String getAmount() {
        return amount;
    }

    public void setAmount(String amount) {
        this.amount = amount;
    }

    public String getNumber() {
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public String getMaker() {
        return maker;
    }

    public void setMaker(String maker) {
        this.maker = maker;
    }

    public String getExpiry() {
        return expiry;
    }

    public void setExpiry(String expiry) {
        this.expiry = expiry;
    }

    public Fitness getFitness() {
        return fitness;
    }

    public void setFitness(Fitness fitness) {
        this.fitness = fitness;
    }

    public @Nullable Long getLot() {
        return lot;
    }

    public void setLot(@Nullable Long lot) {
        this.lot = lot;
    }

    /** What was typed, in one piece, by which a form that is sent again is recognised. */
    String typed() {
        return String.join(
                "\u001f", String.valueOf(item), amount, number, maker, expiry, fitness.name(), String.valueOf(lot));
    }
}
