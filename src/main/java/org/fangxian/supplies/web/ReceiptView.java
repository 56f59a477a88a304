package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.fangxian.supplies.StockReceiving;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.reading.LocationView;
import org.fangxian.supplies.reading.StockReading;
import org.jspecify.annotations.Nullable;

/** What came into a store, line by line, with lots that come to be by it. */
@Named
@ViewScoped
public class ReceiptView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private EntryForm form;

    @Inject
    private StockReading reading;

    @Inject
    private Stockroom stockroom;

    private transient @Nullable List<LocationView> sources;

    /** Enters the receipt and shows its document, or says what is wrong with which line. */
    public void enter() {
        LineReader reader = form.reader();
        List<StockReceiving.Line> lines = reader.receipt(form.getLines());
        EntryForm.say(reader.problems());
        if (reader.problems().isEmpty()) {
            DocumentView.show(stockroom.receive(receiving(lines)).number());
        }
    }

    private StockReceiving receiving(List<StockReceiving.Line> lines) {
        return new StockReceiving(
                Objects.requireNonNull(form.getFrom()),
                Objects.requireNonNull(form.getTo()),
                form.at(),
                lines,
                form.getReason(),
                form.key("supplies.receipt", ""));
    }

    public EntryForm getForm() {
        return form;
    }

    public List<LocationView> getSources() {
        List<LocationView> asked = sources;
        if (asked == null) {
            asked = reading.sources();
            sources = asked;
        }
        return asked;
    }
}
