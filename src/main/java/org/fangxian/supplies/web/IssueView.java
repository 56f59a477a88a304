package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.fangxian.supplies.Stockroom;

/** What is given out of a store, line by line: what expires first, unless a lot is named. */
@Named
@ViewScoped
public class IssueView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private LotChoice choice;

    @Inject
    private Stockroom stockroom;

    /** Enters the issue and shows its document, or says what is wrong with which line. */
    public void enter() {
        form.enter("supplies.issue", stockroom::issue);
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }
}
