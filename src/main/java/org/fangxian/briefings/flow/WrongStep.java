package org.fangxian.briefings.flow;

import org.fangxian.shared.DomainException;

/** From its state a briefing cannot be brought into the other. */
public class WrongStep extends DomainException {
    private static final long serialVersionUID = 1L;

    public WrongStep(BriefingState from, BriefingState to) {
        super("briefings.wrongStep", from, to);
    }
}
