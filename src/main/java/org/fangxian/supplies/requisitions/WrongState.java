package org.fangxian.supplies.requisitions;

import org.fangxian.shared.Conflict;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/** From its state a requisition cannot be brought into the other; perhaps somebody else has done so a moment ago. */
public class WrongState extends Conflict {
    private static final long serialVersionUID = 1L;

    public WrongState(RequisitionState from, RequisitionState to) {
        super("supplies.requisitions.wrongState", new Word(from), new Word(to));
    }

    /** A state, said in the reader's language. */
    private record Word(RequisitionState state) implements Worded {
        @Override
        public String text(Texts texts) {
            return texts.getString("supplies.requisitions.RequisitionState." + state);
        }
    }
}
