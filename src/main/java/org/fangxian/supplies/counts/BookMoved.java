package org.fangxian.supplies.counts;

import org.fangxian.shared.Conflict;
import org.fangxian.supplies.Lot;

/** Since it was counted, a document was entered late for the time before: the comparison is another one now. */
public class BookMoved extends Conflict {
    private static final long serialVersionUID = 1L;

    private BookMoved(String key, Lot lot) {
        super(key, lot.getItem().getName(), lot.getNumber());
    }

    /** The figures are not enough any more: the lot has to be counted again. */
    static BookMoved uncounted(Lot lot) {
        return new BookMoved("supplies.counts.moved.uncounted", lot);
    }

    /** The difference is not the one that the approver has seen. */
    static BookMoved unseen(Lot lot) {
        return new BookMoved("supplies.counts.moved.unseen", lot);
    }
}
