package org.fangxian.shared;

/** What was sent cannot be read at all: answered with 400. */
public class Malformed extends DomainException {
    private static final long serialVersionUID = 1L;

    public Malformed(String key, Object... args) {
        super(key, args);
    }
}
