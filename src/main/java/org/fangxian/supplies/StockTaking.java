package org.fangxian.supplies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fangxian.shared.RequestKey;

/**
 * What a count needs of the ledger, in the caller's transaction: which lots lie at a place, what a package is, and the posting of
 * what was found to differ. Whether the caller may do so is decided where counts are.
 */
@ApplicationScoped
public class StockTaking {
    @Inject
    private Entering entering;

    @Inject
    private StockRows rows;

    @Inject
    private Lots lots;

    @Inject
    private Cards cards;

    /**
     * @param itemIds only of these items; none for all
     * @return the lots of which the location holds something, by item, what expires first in front; at most so many
     */
    public List<Lot> held(long locationId, Set<Long> itemIds, int limit) {
        return rows.lotsAt(locationId, itemIds, limit);
    }

    /** @return the lot that stands on a package, made where it comes up for the first time; refuses what {@link Stockroom#receive} refuses */
    public Lot lot(LotDescription description) {
        return lots.of(description);
    }

    /** Locks the cards of the lots at the location, in their order; one that is not there yet is opened. Call it once. */
    public void lock(Location location, Collection<Lot> counted) {
        TreeSet<Card> wanted = counted.stream()
                .map(lot ->
                        new Card(location.getId(), lot.getId(), lot.getItem().getId()))
                .collect(Collectors.toCollection(TreeSet::new));
        cards.open(wanted);
        wanted.forEach(cards::lock);
    }

    /**
     * What a count found to differ.
     *
     * @param accountId of losses and differences
     * @param byLot more than the book says above 0, less below; none is 0
     */
    public record Differences(Location location, long accountId, SortedMap<Long, BigDecimal> byLot) {}

    /**
     * Posts the differences as of now. Refuses more than there is now ({@link InsufficientStock}), and what is kept for a requisition
     * ({@link StockReserved}).
     */
    public StockEvent post(Differences found, String reason, RequestKey key) {
        List<StockLine> lines =
                found.byLot().entrySet().stream().map(lot -> line(found, lot)).toList();
        return entering.approved(new StockCommand(EventKind.COUNT, null, lines, StockCommand.shortened(reason), key));
    }

    private static StockLine line(Differences found, Map.Entry<Long, BigDecimal> lot) {
        long place = found.location().getId();
        return lot.getValue().signum() > 0
                ? new StockLine(lot.getKey(), found.accountId(), place, lot.getValue())
                : new StockLine(
                        lot.getKey(), place, found.accountId(), lot.getValue().negate());
    }
}
