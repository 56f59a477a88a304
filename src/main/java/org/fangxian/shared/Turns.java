package org.fangxian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/**
 * Lets transactions that would create the same record take turns, where there is no row yet that could be locked. Two
 * names may share a turn; they then merely wait for each other.
 */
@ApplicationScoped
public class Turns {
    private static final int HALF = 128;
    private static final int START = 2 * HALF;

    @Inject
    private RequestRows rows;

    /** Waits until no other transaction holds one of the names, and holds them until this one ends. Call it once. */
    public void take(Collection<String> names) {
        rows.lock(names.stream().map(name -> HALF + slot(name)).distinct().toList());
    }

    /** The turn of whoever fills a new database at its start, whatever turns are taken meanwhile. */
    public void takeForStart() {
        rows.lock(List.of(START));
    }

    /** The turn of a request, taken before any other. */
    void takeForRequest(String name) {
        rows.lock(List.of(slot(name)));
    }

    private static int slot(String name) {
        return Math.floorMod(name.hashCode(), HALF);
    }
}
