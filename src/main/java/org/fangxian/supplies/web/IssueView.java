package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.Now;
import org.fangxian.supplies.Fitness;
import org.fangxian.supplies.StockIssuing;
import org.fangxian.supplies.Stockroom;
import org.fangxian.supplies.reading.Shelf;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.jspecify.annotations.Nullable;

/** What is given out of a store, line by line: what expires first, unless a lot is named. */
@Named
@ViewScoped
public class IssueView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LOTS = 100;

    @Inject
    private EntryForm form;

    @Inject
    private StockReading reading;

    @Inject
    private Stockroom stockroom;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private transient @Nullable Map<StockQuery, List<StockRow>> held;

    /** Enters the issue and shows its document, or says what is wrong with which line. */
    public void enter() {
        LineReader reader = form.reader();
        List<StockIssuing.Line> lines = reader.issue(form.getLines());
        EntryForm.say(reader.problems());
        if (reader.problems().isEmpty()) {
            DocumentView.show(stockroom.issue(issuing(lines)).number());
        }
    }

    private StockIssuing issuing(List<StockIssuing.Line> lines) {
        return new StockIssuing(
                Objects.requireNonNull(form.getFrom()),
                Objects.requireNonNull(form.getTo()),
                form.at(),
                lines,
                form.getReason(),
                form.key("supplies.issue"));
    }

    /** @return the lots of the line's item that the store holds, what expires first in front */
    public List<StockRow> held(EntryLine line) {
        if (line.getItem() == null || form.getFrom() == null) {
            return List.of();
        }
        Map<StockQuery, List<StockRow>> known = Objects.requireNonNullElseGet(held, HashMap::new);
        held = known;
        StockQuery asked = new StockQuery(line.getItem(), form.getFrom(), null, null, KnownAt.LATEST);
        return known.computeIfAbsent(asked, query -> reading.balances(query, null, MOST_LOTS));
    }

    /** @return what is usable, and which lot goes first */
    public String proposal(EntryLine line) {
        List<StockRow> usable = held(line).stream().filter(this::isUsable).toList();
        if (line.getItem() == null || form.getFrom() == null) {
            return "";
        }
        if (usable.isEmpty()) {
            return formats.text("supplies.proposal.none");
        }
        StockRow first = usable.get(0);
        return formats.text(
                "supplies.proposal",
                formats.figure(usable.stream().map(StockRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add)),
                first.lot().baseUnit(),
                first.lot().number(),
                formats.date(first.lot().expiresOn()));
    }

    /** @return a lot as the list of lots shows it */
    public String named(StockRow row) {
        String state = row.lot().fitness() != Fitness.MEDICAL
                ? formats.word("supplies.Fitness", row.lot().fitness())
                : formats.word("supplies.Shelf", row.lot().shelf(getDay()));
        return formats.text(
                "supplies.named",
                row.lot().number(),
                formats.figure(row.amount()),
                row.lot().baseUnit(),
                state);
    }

    private boolean isUsable(StockRow row) {
        return row.lot().fitness() == Fitness.MEDICAL && row.lot().shelf(getDay()) != Shelf.EXPIRED;
    }

    private LocalDate getDay() {
        return form.getOccurred() == null ? now.today() : form.getOccurred().toLocalDate();
    }

    public EntryForm getForm() {
        return form;
    }
}
