package org.fangxian.shared;

/** The idempotency key was used before, for something else. */
public class RequestKeyReused extends DomainException {
    private static final long serialVersionUID = 1L;

    RequestKeyReused(String key) {
        super("shared.requestKey.reused", key);
    }
}
