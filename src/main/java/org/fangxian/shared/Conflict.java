package org.fangxian.shared;

/** What is asked does not fit what is there already: answered with 409. */
public class Conflict extends DomainException {
    private static final long serialVersionUID = 1L;

    public Conflict(String key, Object... args) {
        super(key, args);
    }
}
