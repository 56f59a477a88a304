package org.fangxian.reporting.reviewing;

import org.fangxian.shared.DomainException;

/** The review cannot be given: by the author himself, or without a reason. */
public class ReviewRefused extends DomainException {
    private static final long serialVersionUID = 1L;

    ReviewRefused(String key) {
        super(key);
    }
}
