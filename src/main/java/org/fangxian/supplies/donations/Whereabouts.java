package org.fangxian.supplies.donations;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.fangxian.supplies.LocationKind;

/**
 * Where a lot that was given is, in the item's base unit.
 *
 * @param received what came from the donor
 * @param elsewhere what came of the lot from anywhere else; nothing, unless the books are wrong
 * @param lost what was lost less what was found
 * @param places every place that ever had it
 */
public record Whereabouts(BigDecimal received, BigDecimal elsewhere, BigDecimal lost, List<Place> places)
        implements Serializable {
    /** Nothing is known of it. */
    static final Whereabouts NOWHERE = new Whereabouts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, List.of());

    public Whereabouts {
        places = List.copyOf(places);
    }

    /**
     * A place that had it.
     *
     * @param unitName whose place it is; of what is under way, to whom
     * @param left what is there
     * @param used what its people used up
     * @param lost what was lost there less what was found
     */
    public record Place(
            long locationId,
            String name,
            LocationKind kind,
            long unitId,
            String unitName,
            BigDecimal left,
            BigDecimal used,
            BigDecimal lost)
            implements Serializable {
        /** @return what reached those for whom it is: it lies there or was used up */
        public BigDecimal reached() {
            return kind == LocationKind.POST || kind == LocationKind.UNIT_STORE ? left.add(used) : used;
        }
    }

    /** @return what was used up */
    public BigDecimal used() {
        return sum(Place::used);
    }

    /** @return what lies at posts and in the stores of units */
    public BigDecimal atPosts() {
        return left(LocationKind.POST).add(left(LocationKind.UNIT_STORE));
    }

    public BigDecimal inStores() {
        return left(LocationKind.STORE);
    }

    public BigDecimal underWay() {
        return left(LocationKind.TRANSIT);
    }

    /** @return what reached those for whom it is */
    public BigDecimal issued() {
        return used().add(atPosts());
    }

    /** @return what did not reach anybody yet */
    public BigDecimal left() {
        return inStores().add(underWay());
    }

    private BigDecimal left(LocationKind kind) {
        return places.stream()
                .filter(place -> place.kind() == kind)
                .map(Place::left)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal sum(Function<Place, BigDecimal> of) {
        return places.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @return whether received = issued + left + lost, all of it from the donor, and no more found than was lost */
    public boolean isEven(BigDecimal stated) {
        return received.compareTo(stated) == 0
                && elsewhere.signum() == 0
                && lost.signum() >= 0
                && received.compareTo(issued().add(left()).add(lost)) == 0;
    }
}
