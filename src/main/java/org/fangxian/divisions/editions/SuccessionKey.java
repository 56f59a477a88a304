package org.fangxian.divisions.editions;

import java.io.Serializable;

/** Where a page of successions begins: after this one, by the code of the first division. */
public record SuccessionKey(String sortCode, long id) implements Serializable {
    static final SuccessionKey START = new SuccessionKey("", 0);
}
