package org.fangxian.supplies.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
import org.fangxian.supplies.reading.Shelf;
import org.fangxian.supplies.reading.StockQuery;
import org.fangxian.supplies.reading.StockReading;
import org.fangxian.supplies.reading.StockRow;
import org.jspecify.annotations.Nullable;

/** Which lots a form may give out of the store that it names: what is usable, and what goes first. */
@Dependent
public class LotChoice implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MOST_LOTS = 100;

    @Inject
    private StockReading reading;

    @Inject
    private Formats formats;

    @Inject
    private Now now;

    private transient @Nullable Map<StockQuery, List<StockRow>> held;

    /** @return the lots of the line's item that the store holds, what expires first in front */
    public List<StockRow> held(EntryForm form, EntryLine line) {
        if (line.getItem() == null || form.getFrom() == null) {
            return List.of();
        }
        Map<StockQuery, List<StockRow>> known = Objects.requireNonNullElseGet(held, HashMap::new);
        held = known;
        StockQuery asked = new StockQuery(line.getItem(), form.getFrom(), null, null, KnownAt.LATEST);
        return known.computeIfAbsent(asked, query -> reading.balances(query, null, MOST_LOTS));
    }

    /** @return what is usable, and which lot goes first */
    public String proposal(EntryForm form, EntryLine line) {
        if (line.getItem() == null || form.getFrom() == null) {
            return "";
        }
        LocalDate day = day(form);
        List<StockRow> usable = held(form, line).stream()
                .filter(row -> isUsable(row, day) && row.free().signum() > 0)
                .toList();
        if (usable.isEmpty()) {
            return formats.text("supplies.proposal.none");
        }
        StockRow first = usable.get(0);
        return formats.text(
                "supplies.proposal",
                formats.figure(usable.stream().map(StockRow::free).reduce(BigDecimal.ZERO, BigDecimal::add)),
                first.lot().baseUnit(),
                first.lot().number(),
                formats.date(first.lot().expiresOn()));
    }

    /** @return a lot as the list of lots shows it */
    public String named(EntryForm form, StockRow row) {
        String state = row.lot().fitness() != Fitness.MEDICAL
                ? formats.word("supplies.Fitness", row.lot().fitness())
                : formats.word("supplies.Shelf", row.lot().shelf(day(form)));
        return formats.text(
                "supplies.named",
                row.lot().number(),
                formats.figure(row.free()),
                row.lot().baseUnit(),
                state);
    }

    private static boolean isUsable(StockRow row, LocalDate day) {
        return row.lot().fitness() == Fitness.MEDICAL && row.lot().shelf(day) != Shelf.EXPIRED;
    }

    private LocalDate day(EntryForm form) {
        return form.getOccurred() == null ? now.today() : form.getOccurred().toLocalDate();
    }
}
