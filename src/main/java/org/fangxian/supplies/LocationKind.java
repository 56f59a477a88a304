package org.fangxian.supplies;

/** What a location is. Some hold stock; the others are accounts that say where stock came from and what became of it. */
public enum LocationKind {
    /** A store of the city or a county. */
    STORE(true),
    /** What a unit keeps for its own people. */
    UNIT_STORE(true),
    /** What lies at a post. */
    POST(true),
    /** What is under way to a store. */
    TRANSIT(true),
    SUPPLIER(false),
    DONOR(false),
    /** What the level above allocated. */
    ALLOCATION(false),
    /** What the people at a post used up. */
    CONSUMED(false),
    /** What was lost, by reason. */
    LOSS(false);

    private final boolean holdsStock;

    LocationKind(boolean holdsStock) {
        this.holdsStock = holdsStock;
    }

    /** @return whether it has a balance, which is never below 0 */
    public boolean holdsStock() {
        return holdsStock;
    }
}
