package org.fangxian.desk.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.fangxian.desk.GiveInstruction;
import org.fangxian.organisation.UnitRow;
import org.jspecify.annotations.Nullable;

/** An instruction while it is written. */
public class InstructionForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean open;
    private @Nullable UnitRow unit;
    private String text = "";
    private @Nullable LocalDate dueOn;

    void begin() {
        open = true;
    }

    void close() {
        open = false;
        unit = null;
        text = "";
        dueOn = null;
    }

    GiveInstruction written(long briefingId) {
        return new GiveInstruction(briefingId, Objects.requireNonNull(unit).id(), text, dueOn);
    }

    public boolean isOpen() {
        return open;
    }

    public @Nullable UnitRow getUnit() {
        return unit;
    }

    public void setUnit(@Nullable UnitRow unit) {
        this.unit = unit;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public @Nullable LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(@Nullable LocalDate dueOn) {
        this.dueOn = dueOn;
    }
}
