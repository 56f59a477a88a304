package org.fangxian.supplies.donations;

import org.fangxian.shared.Conflict;
import org.fangxian.shared.Texts;
import org.fangxian.shared.Worded;

/** In its state nothing of the kind is done with a donation; perhaps somebody else has done so a moment ago. */
public class DonationStands extends Conflict {
    private static final long serialVersionUID = 1L;

    public DonationStands(DonationState state) {
        super("supplies.donations.stands", new Word(state));
    }

    /** A state, said in the reader's language. */
    private record Word(DonationState state) implements Worded {
        @Override
        public String text(Texts texts) {
            return texts.getString("supplies.donations.DonationState." + state);
        }
    }
}
