package org.fangxian.supplies.counts;

import org.fangxian.shared.Conflict;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/** From its state a count cannot be brought into the other; perhaps somebody else has done so a moment ago. */
public class WrongCountState extends Conflict {
    private static final long serialVersionUID = 1L;

    WrongCountState(CountState from, CountState to) {
        super("supplies.counts.wrongState", new Word(from), new Word(to));
    }

    /** A state, said in the reader's language. */
    private record Word(CountState state) implements Worded {
        @Override
        public String text(Texts texts) {
            return texts.getString("supplies.counts.CountState." + state);
        }
    }
}
