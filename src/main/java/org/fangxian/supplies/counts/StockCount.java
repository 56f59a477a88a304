package org.fangxian.supplies.counts;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fangxian.shared.CityTime;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.Lot;
import org.jspecify.annotations.Nullable;

/** What lies at a place is counted, from its opening until the differences are posted. One is open at a place at a time. */
@Entity
public class StockCount {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    @Id
    private long id;

    private String number;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "location_id")
    private Location location;

    private long unitId;
    private boolean whole;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private CountState state = CountState.COUNTING;

    private Instant openedAt;
    private LocalDate openedOn;
    private long openedBy;
    private long openedFor;
    private @Nullable Long accountId;
    private @Nullable Instant approvedAt;
    private @Nullable Long approvedBy;
    private @Nullable Long approvedFor;
    private @Nullable Long eventId;
    private @Nullable Long openAtId;

    @OneToMany(mappedBy = "stockCount", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<StockCountLine> lines = new ArrayList<>();

    @Version
    private int version;

    protected StockCount() {}

    /**
     * @param id from the sequence; the number ends with it
     * @param whole whether everything is counted that lies there
     */
    StockCount(long id, Location location, boolean whole, String purpose, Opening opening) {
        this.id = id;
        this.openedOn = CityTime.local(opening.at()).toLocalDate();
        this.number = "PK-%s-%06d".formatted(DAY.format(openedOn), id);
        this.location = location;
        this.unitId = location.getUnitId();
        this.whole = whole;
        this.purpose = purpose;
        this.openedAt = opening.at();
        this.openedBy = opening.hand().accountId();
        this.openedFor = opening.hand().principalId();
        this.openAtId = location.getId();
    }

    /** Who opened it, and when. */
    record Opening(Hand hand, Instant at) {}

    StockCountLine add(Lot lot, boolean found) {
        StockCountLine line = new StockCountLine(this, lot, found);
        lines.add(line);
        return line;
    }

    /** @return the turn in which is counted; refuses where nothing is counted any more */
    CountTurn requireTurn() {
        CountTurn turn = state.turn();
        if (turn == null) {
            throw new CountRefused("supplies.counts.notCounting", number);
        }
        return turn;
    }

    /** Refuses an instant before it was opened, and one ahead. */
    void requireWithin(Instant countedAt, Instant now) {
        if (countedAt.isBefore(openedAt) || countedAt.isAfter(now)) {
            throw new CountRefused("supplies.counts.when");
        }
    }

    /** A turn is over. Refuses while a lot that is due has not been counted. */
    void finish(Map<Long, Takes> takes) {
        requireTurn();
        List<StockCountLine> open =
                lines.stream().filter(StockCountLine::isOpen).toList();
        if (!open.isEmpty()) {
            Lot lot = open.get(0).getLot();
            throw new CountRefused(
                    "supplies.counts.open", open.size(), lot.getItem().getName(), lot.getNumber());
        }
        lines.forEach(line -> line.compare(Objects.requireNonNull(takes.get(line.getId()))));
        proceed();
    }

    /** It goes to whoever counts for the second time first, then to a third. */
    private void proceed() {
        if (isDue(CountTurn.SECOND)) {
            state = state.to(CountState.SECOND);
        } else {
            state = state.to(isDue(CountTurn.RECOUNT) ? CountState.RECOUNT : CountState.COUNTED);
        }
    }

    private boolean isDue(CountTurn turn) {
        return lines.stream().anyMatch(line -> line.getDue() == turn);
    }

    /** What differs, or what the figures are not enough for any more, is counted again. Refuses where nothing is. */
    void sendBack(Map<Long, Takes> takes) {
        if (state != CountState.COUNTED) {
            throw new WrongCountState(state, CountState.RECOUNT);
        }
        for (StockCountLine line : lines) {
            Takes found = Objects.requireNonNull(takes.get(line.getId()));
            if (found.open() != null || found.isDifferent()) {
                line.countAgain();
            }
        }
        if (!isDue(CountTurn.SECOND) && !isDue(CountTurn.RECOUNT)) {
            throw new CountRefused("supplies.counts.nothingDiffers", number);
        }
        proceed();
    }

    void explain(long account) {
        if (state != CountState.COUNTED) {
            throw new WrongCountState(state, CountState.APPROVED);
        }
        accountId = account;
    }

    /** Refuses whoever opened it. */
    void approve(Hand hand, Instant at) {
        state = state.to(CountState.APPROVED);
        if (hand.isOneOf(List.of(openedBy, openedFor))) {
            throw SameCounter.approving(this, hand);
        }
        approvedAt = at;
        approvedBy = hand.accountId();
        approvedFor = hand.principalId();
        openAtId = null;
    }

    void post(long event) {
        eventId = event;
    }

    void cancel() {
        state = state.to(CountState.CANCELLED);
        openAtId = null;
    }

    Optional<StockCountLine> line(long lotId) {
        return lines.stream().filter(line -> line.getLot().getId() == lotId).findFirst();
    }

    long getId() {
        return id;
    }

    String getNumber() {
        return number;
    }

    Location getLocation() {
        return location;
    }

    long getUnitId() {
        return unitId;
    }

    String getPurpose() {
        return purpose;
    }

    CountState getState() {
        return state;
    }

    @Nullable
    Long getAccountId() {
        return accountId;
    }

    List<StockCountLine> getLines() {
        return lines;
    }
}
