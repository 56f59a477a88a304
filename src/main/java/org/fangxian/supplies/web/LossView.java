package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** What was lost, line by line, by its reason. */
@Named
@ViewScoped
public class LossView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private LotChoice choice;

    @Inject
    private StockReading reading;

    @Inject
    private Stockroom stockroom;

    private transient @Nullable List<LocationView> accounts;

    /** Enters the loss and shows its document, or says what is wrong with which line. */
    public void enter() {
        form.enter("supplies.loss", stockroom::writeOff);
    }

    /** @return the accounts of losses, one for each reason */
    public List<LocationView> getAccounts() {
        List<LocationView> asked = accounts;
        if (asked == null) {
            asked = reading.losses();
            accounts = asked;
        }
        return asked;
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }
}
