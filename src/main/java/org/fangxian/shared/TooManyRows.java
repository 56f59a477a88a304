package org.fangxian.shared;

/** The list has more rows with personal data than may be taken along at once. */
public class TooManyRows extends Forbidden {
    private static final long serialVersionUID = 1L;

    TooManyRows(AuditEvent event, int rows, int most) {
        super(event, "shared.personal.tooManyRows", rows, most);
    }
}
