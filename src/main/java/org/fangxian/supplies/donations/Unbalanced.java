package org.fangxian.supplies.donations;

import org.fangxian.shared.Conflict;

/** A line of a donation does not come out even: what was received is not where the books say. */
public class Unbalanced extends Conflict {
    private static final long serialVersionUID = 1L;

    public Unbalanced(String key, Object... args) {
        super(key, args);
    }
}
