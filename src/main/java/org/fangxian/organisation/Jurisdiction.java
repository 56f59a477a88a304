package org.fangxian.organisation;

import java.util.Set;

/**
 * The units a caller may act for: the named roots and all below them. Every list query takes one. In a query: {@code
 * exists (select 1 from Unit root where root.id in :roots and u.path like concat(root.path, '%'))}.
 */
public record Jurisdiction(Set<Long> roots) {
    private static final Long NO_UNIT = -1L;

    public Jurisdiction {
        roots = roots.isEmpty() ? Set.of(NO_UNIT) : Set.copyOf(roots);
    }

    /** @return whether there is no unit in it */
    public boolean isEmpty() {
        return roots.contains(NO_UNIT);
    }
}
