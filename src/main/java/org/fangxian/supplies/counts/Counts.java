package org.fangxian.supplies.counts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Turns;
import org.fangxian.supplies.Hand;
import org.fangxian.supplies.Location;
import org.fangxian.supplies.LocationKind;
import org.fangxian.supplies.Lot;
import org.fangxian.supplies.StockCommand;
import org.fangxian.supplies.StockTaking;
import org.jspecify.annotations.Nullable;

/**
 * Counting what lies at a place, blind: the logistics officer of its unit opens a count; she, or a reviewer, enters what is
 * there, and others what is to be counted again. No method tells what the book says. Every method answers with the count's number,
 * and refuses a step that does not follow from its state.
 */
@Stateless
@RolesAllowed({Roles.LOGISTICS, Roles.REVIEWER})
public class Counts {
    private static final String[] COUNTERS = {Roles.LOGISTICS, Roles.REVIEWER};

    @Inject
    private CountRows rows;

    @Inject
    private CountSteps steps;

    @Inject
    private StockTaking stock;

    @Inject
    private Turns turns;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private RecordedTime time;

    /**
     * Opens a count: what lies there now is to be counted, all of it or of some items. Refuses a place of which the caller is not the
     * officer, what is no store or post, one where a count is open, and where nothing lies or more than {@value
     * StockCommand#MOST_LINES} lots.
     */
    @RolesAllowed(Roles.LOGISTICS)
    public String open(CountOrder order) {
        return requests.once(order.key(), () -> {
            Location location = rows.location(order.locationId());
            Hand hand = steps.hand(location.getUnitId(), Roles.LOGISTICS);
            requireCountable(location);
            List<Lot> lots = stock.held(location.getId(), order.itemIds(), StockCommand.MOST_LINES + 1);
            if (lots.isEmpty() || lots.size() > StockCommand.MOST_LINES) {
                throw new CountRefused("supplies.counts.lots", location.getName(), StockCommand.MOST_LINES);
            }
            StockCount.Opening opening = new StockCount.Opening(hand, time.now());
            StockCount made =
                    new StockCount(rows.next(), location, order.itemIds().isEmpty(), order.purpose(), opening);
            lots.forEach(lot -> made.add(lot, false));
            rows.add(made);
            return steps.taken(made, CountStep.OPENED, hand, words(CountTurn.FIRST, lots.size()));
        });
    }

    /** How many lots in which turn, and nothing of what was found. */
    private static CountStepTaken.Words words(CountTurn turn, int lots) {
        Texts texts = Texts.of(Texts.CHINESE);
        return new CountStepTaken.Words(
                "",
                texts.format(
                        "supplies.counts.step.detail",
                        texts.getString("supplies.counts.CountTurn." + turn),
                        String.valueOf(lots)));
    }

    private void requireCountable(Location location) {
        LocationKind kind = location.getKind();
        if (!kind.holdsStock() || kind == LocationKind.TRANSIT || location.isClosed()) {
            throw new CountRefused("supplies.counts.place", location.getName());
        }
        turns.take(List.of("count at " + location.getId()));
        rows.openAt(location).ifPresent(number -> {
            throw new CountRefused("supplies.counts.another", location.getName(), number);
        });
    }

    /**
     * Enters what was counted, by whose turn it is. A figure may be entered again by whoever entered it. Refuses a lot that is not
     * due, somebody else's figure, whoever counted the lot in a turn before, and an instant before the count was opened or ahead.
     */
    public String enter(CountEntry entry) {
        return requests.once(entry.key(), () -> {
            StockCount count = rows.lock(entry.number());
            Hand hand = steps.hand(count.getUnitId(), COUNTERS);
            CountTurn turn = count.requireTurn();
            if (turn != CountTurn.FIRST && !entry.found().isEmpty()) {
                throw new CountRefused("supplies.counts.found.first");
            }
            Instant now = time.now();
            count.requireWithin(Objects.requireNonNullElse(entry.countedAt(), now), now);
            take(count, turn, entry, new CountTake.Entered(hand, now, entry.jointly()));
            int lots = entry.lines().size() + entry.found().size();
            return steps.taken(count, CountStep.ENTERED, hand, words(turn, lots));
        });
    }

    /** New lots are made in the order of their items, as everywhere. */
    private void take(StockCount count, CountTurn turn, CountEntry entry, CountTake.Entered entered) {
        Instant at = Objects.requireNonNullElse(entry.countedAt(), entered.at());
        entry.found().stream()
                .sorted(Comparator.comparingLong(found -> found.lot().itemId()))
                .forEach(found ->
                        take(turn, found(count, found), new Figure(found.amount(), at, entered.hand()), entered));
        for (CountEntry.Line line : entry.lines()) {
            StockCountLine counted = count.line(line.lotId())
                    .orElseThrow(() -> new CountRefused("supplies.counts.unknown", count.getNumber()));
            requireAmount(counted, line.amount());
            take(turn, counted, new Figure(line.amount(), at, entered.hand()), entered);
        }
    }

    private StockCountLine found(StockCount count, CountEntry.Found found) {
        Lot lot = stock.lot(found.lot());
        @Nullable StockCountLine known = count.line(lot.getId()).orElse(null);
        if (known != null) {
            throw new CountRefused("supplies.counts.onList", lot.getItem().getName(), lot.getNumber());
        }
        lot.getItem().requireAmount(found.amount());
        StockCountLine made = count.add(lot, true);
        rows.add(made);
        return made;
    }

    private static void requireAmount(StockCountLine line, BigDecimal amount) {
        if (amount.signum() != 0) {
            line.getLot().getItem().requireAmount(amount);
        }
    }

    private void take(CountTurn turn, StockCountLine line, Figure figure, CountTake.Entered entered) {
        line.take(turn, figure, entered.hand(), entered.jointly());
        rows.add(new CountTake(line, turn, figure, entered));
    }

    /**
     * Finishes a turn: what differs from the book of the instant at which it was counted goes to another person, what the two found
     * differently to a third; with nothing left to count it waits to be approved. Refuses while something that is due was not counted.
     */
    public String finish(String number, RequestKey key) {
        return requests.once(key, () -> {
            StockCount count = rows.lock(number);
            Hand hand = steps.hand(count.getUnitId(), COUNTERS);
            CountTurn turn = count.requireTurn();
            count.finish(rows.takes(count));
            return steps.taken(
                    count,
                    CountStep.FINISHED,
                    hand,
                    words(turn, count.getLines().size()));
        });
    }

    /** Gives it up, for the logistics officer: nothing is posted, and another count may be opened. */
    @RolesAllowed(Roles.LOGISTICS)
    public String cancel(String number, String reason, RequestKey key) {
        return requests.once(key, () -> {
            StockCount count = rows.lock(number);
            Hand hand = steps.hand(count.getUnitId(), Roles.LOGISTICS);
            count.cancel();
            return steps.taken(count, CountStep.CANCELLED, hand, new CountStepTaken.Words(reason, ""));
        });
    }
}
