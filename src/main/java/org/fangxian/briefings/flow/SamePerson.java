package org.fangxian.briefings.flow;

import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.Forbidden;

/** Drafting, checking, signing and issuing are done by different people. */
public class SamePerson extends Forbidden {
    private static final long serialVersionUID = 1L;

    /** @param step in which the person had a hand before */
    public SamePerson(String subject, long unitId, String person, Step step) {
        super(
                new AuditEvent("briefings.samePerson", subject, unitId, step.name()),
                "briefings.samePerson",
                person,
                step);
    }
}
