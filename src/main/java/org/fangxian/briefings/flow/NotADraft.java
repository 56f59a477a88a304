package org.fangxian.briefings.flow;

import org.fangxian.shared.DomainException;

/** Only a draft can be edited. */
public class NotADraft extends DomainException {
    private static final long serialVersionUID = 1L;

    public NotADraft(BriefingState state) {
        super("briefings.notADraft", state);
    }
}
