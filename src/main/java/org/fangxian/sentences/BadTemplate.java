package org.fangxian.sentences;

import org.fangxian.shared.DomainException;

/** A template that cannot be read: says which place, and what was expected there. */
public class BadTemplate extends DomainException {
    private static final long serialVersionUID = 1L;

    BadTemplate(String place) {
        super("sentences.badTemplate", place);
    }
}
