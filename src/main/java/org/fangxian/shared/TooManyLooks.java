package org.fangxian.shared;

/** The caller has looked at so many personal data within the hour that no more are shown. */
public class TooManyLooks extends Forbidden {
    private static final long serialVersionUID = 1L;

    TooManyLooks(AuditEvent event, int most) {
        super(event, "shared.personal.tooManyLooks", most);
    }
}
