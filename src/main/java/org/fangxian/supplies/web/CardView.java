package org.fangxian.supplies.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.web.Formats;
import org.fangxian.shared.web.KeyedRows;
import org.fangxian.shared.web.KnownAtChoice;
import org.fangxian.shared.web.Listing;
import org.fangxian.shared.web.Now;
import org.fangxian.shared.web.Spreadsheet;
import org.fangxian.supplies.reading.CardHead;
import org.fangxian.supplies.reading.CardLine;
import org.fangxian.supplies.reading.CardQuery;
import org.fangxian.supplies.reading.StockCards;
import org.jspecify.annotations.Nullable;

/** The card of a lot at a location: each thing that came or went, and what was left, the latest first. */
@Named
@ViewScoped
public class CardView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private StockCards cards;

    @Inject
    private KnownAtChoice known;

    @Inject
    private Now now;

    @Inject
    private Formats formats;

    @Inject
    private Spreadsheet spreadsheet;

    private long location;
    private long lot;
    private @Nullable LocalDate asOf;
    private final Rows rows = new Rows();
    private transient @Nullable CardHead head;

    /** The lines backwards by the time at which they occurred. */
    public class Rows extends KeyedRows<CardLine, CardLine> {
        private static final long serialVersionUID = 1L;

        @Override
        protected List<CardLine> load(@Nullable CardLine after, int limit) {
            return cards.lines(asked(), after, limit);
        }

        @Override
        protected Function<CardLine, CardLine> key() {
            return Function.identity();
        }
    }

    /** Asks anew, from the first page. */
    public void reload() {
        known.apply();
        head = null;
        rows.first();
    }

    private CardQuery asked() {
        return new CardQuery(location, lot, asOf, known.get());
    }

    /** Sends the card as a spreadsheet. */
    public void export() {
        CardHead card = getHead();
        spreadsheet.send(
                new Listing<CardLine>("supplies.card.title")
                        .about(card.location().name() + " " + card.lot().itemName() + " "
                                + card.lot().number())
                        .column("supplies.occurred", line -> CityTime.local(line.occurredAt()))
                        .column("supplies.number", CardLine::number)
                        .column("supplies.kind", line -> formats.word("supplies.EventKind", line.kind()))
                        .column("supplies.other", CardLine::other)
                        .column("supplies.in", CardLine::in)
                        .column("supplies.out", CardLine::out)
                        .column("supplies.balance", CardLine::balance)
                        .column("supplies.reason", CardLine::reason)
                        .column("supplies.recorded", line -> CityTime.local(line.recordedAt())),
                rows.all());
    }

    public CardHead getHead() {
        CardHead asked = head;
        if (asked == null) {
            asked = cards.head(asked());
            head = asked;
        }
        return asked;
    }

    /** @return the day from which expiry is seen */
    public LocalDate getDay() {
        return Objects.requireNonNullElseGet(asOf, now::today);
    }

    public Rows getRows() {
        return rows;
    }

    public KnownAtChoice getKnown() {
        return known;
    }

    public long getLocation() {
        return location;
    }

    public void setLocation(long location) {
        this.location = location;
    }

    public long getLot() {
        return lot;
    }

    public void setLot(long lot) {
        this.lot = lot;
    }

    public @Nullable LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }
}
