package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.supplies.StockIssuing;
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
        LineReader reader = form.reader();
        List<StockIssuing.Line> lines = reader.issue(form.getLines());
        EntryForm.say(reader.problems());
        if (reader.problems().isEmpty()) {
            StockIssuing issuing = form.giving(lines, form.key("supplies.issue", ""));
            DocumentView.show(stockroom.issue(issuing).number());
        }
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }
}
