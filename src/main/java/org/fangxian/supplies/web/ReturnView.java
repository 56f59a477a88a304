package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.fangxian.supplies.StockIssuing;
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
        LineReader reader = form.reader();
        List<StockIssuing.Line> lines = reader.issue(form.getLines());
        EntryForm.say(reader.problems());
        if (reader.problems().isEmpty()) {
            StockIssuing returning = form.giving(lines, form.key("supplies.return", ""));
            DocumentView.show(stockroom.giveBack(returning).number());
        }
    }

    public EntryForm getForm() {
        return form;
    }

    public LotChoice getChoice() {
        return choice;
    }
}
