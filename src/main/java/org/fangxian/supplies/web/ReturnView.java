package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fangxian.supplies.Stockroom;

/** What a post or unit store gives back to a store, line by line. */
@Named
@ViewScoped
public class ReturnView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private LotChoice choice;

    @Inject
    private Stockroom stockroom;

    /** Enters the return and shows its document, or says what is wrong with which line. */
    public void enter() {
        form.enter("supplies.return", stockroom::giveBack);
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }
}
