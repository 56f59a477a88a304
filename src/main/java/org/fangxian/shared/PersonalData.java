package org.fangxian.shared;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What every feature asks before it hands out personal data in full. Data are masked wherever they are shown; a boundary
 * that shows one in full, or gives a list of them along, checks its own jurisdiction and then asks here.
 */
@Stateless
@PermitAll
public class PersonalData {
    /** The action under which every look stands in the trail, whatever the feature. */
    static final String SHOWN = "shared.personalShown";

    static final String EXPORTED = "shared.personalExported";
    private static final Duration HOUR = Duration.ofHours(1);

    @Resource
    private SessionContext context;

    @Inject
    private AuditTrail audit;

    @Inject
    private AuditBook book;

    @Inject
    private PersonalLimits limits;

    @Inject
    private PersonalDataAlarm alarm;

    @Inject
    private Turns turns;

    @Inject
    private RecordedTime time;

    /**
     * One value is about to be shown: writes who looks at whose what, and why. Refuses ({@link TooManyLooks}) an account that
     * has looked at 30 (FANGXIAN_LOOKS_PER_HOUR) within the hour, however many of its pages ask at once; the security
     * administrator hears of the first refusal.
     *
     * @param subject whose data and which of them: "511011100 CONTACT_PHONE"
     */
    public void shown(String subject, long unitId, Purpose purpose) {
        AuditEvent event = new AuditEvent(SHOWN, subject, unitId, purpose.words());
        String account = context.getCallerPrincipal().getName();
        turns.take(List.of("personal " + account));
        Instant since = time.now().minus(HOUR);
        int most = limits.looksPerHour();
        if (book.count(account, SHOWN, AuditEntry.Result.LOOKED, since) >= most) {
            if (book.count(account, PersonalDataAlarm.RAISED, AuditEntry.Result.DONE, since) == 0) {
                alarm.raise(new PersonalDataAlert(
                        PersonalDataAlert.Kind.LOOKED_OFTEN, account, unitId, subject, most, purpose.words()));
            }
            throw new TooManyLooks(event, most);
        }
        audit.looked(event);
    }

    /**
     * A list with personal data is about to be taken along: writes it to the trail and tells the security administrator.
     * Refuses ({@link TooManyRows}) more than 1,000 rows (FANGXIAN_PERSONAL_ROWS).
     *
     * @param subject which list, of whom
     */
    public void exported(String subject, int rows, long unitId, Purpose purpose) {
        String detail = rows + " " + purpose.words();
        AuditEvent event = new AuditEvent(EXPORTED, subject, unitId, detail);
        if (rows > limits.rows()) {
            throw new TooManyRows(event, rows, limits.rows());
        }
        audit.looked(event);
        alarm.raise(new PersonalDataAlert(
                PersonalDataAlert.Kind.EXPORTED,
                context.getCallerPrincipal().getName(),
                unitId,
                subject,
                rows,
                purpose.words()));
    }
}
