package org.fangxian.shared;

import java.util.List;

/** A refusal for several reasons at once, each beside its field: answered with 422. */
public class Findings extends DomainException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> all;

    /** @param key of the message that stands above the single findings; {0} is their number */
    public Findings(String key, List<Finding> all) {
        super(key, all.size());
        this.all = List.copyOf(all);
    }

    public List<Finding> all() {
        return all;
    }
}
