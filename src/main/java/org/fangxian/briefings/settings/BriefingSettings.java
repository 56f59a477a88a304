package org.fangxian.briefings.settings;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.RecordedTime;

/** What the next briefings of a kind look like: masthead, imprint, recipients, time, and the template's versions. */
@Stateless
@RolesAllowed({Roles.SYSTEM_ADMIN, Roles.EDITOR})
public class BriefingSettings {
    @Inject
    private KindStore store;

    @Inject
    private Addressees addressees;

    @Inject
    private Authority authority;

    @Inject
    private AuditTrail audit;

    @Inject
    private TemplateTrial trial;

    @Inject
    private RecordedTime time;

    @Inject
    private Clock clock;

    /** @return a kind with its masthead, imprint and time */
    public BriefingKind kind(String code) {
        BriefingKind kind = store.kind(code);
        authority.require(kind.getUnitId(), Roles.SYSTEM_ADMIN, Roles.EDITOR);
        return kind;
    }

    /** @return all that is set up for the kind */
    public KindSettings all(String code) {
        BriefingKind kind = kind(code);
        return new KindSettings(kind, nextNumberOf(kind), store.templates(code), addressees.setUp(code));
    }

    /** @return the units that issues of the kind are sent to */
    public List<Addressee> recipients(String code) {
        return addressees.setUp(kind(code).getCode());
    }

    /** @return the versions of the kind's template, the latest (which is the one in use) first */
    public List<BriefingTemplate> templates(String code) {
        return store.templates(kind(code).getCode());
    }

    /** Changes masthead, imprint and time from the next briefing on. */
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    public void setUp(String code, int version, Letterhead letterhead, LocalTime composeAt) {
        BriefingKind kind = administered(code);
        if (kind.getVersion() != version) {
            throw new EditConflict(code);
        }
        kind.setUp(letterhead, composeAt);
        audit.done(new AuditEvent("briefings.setUp", code, kind.getUnitId()));
    }

    /** Names the units that issues are sent to from the next issue on. */
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    public void sendTo(String code, List<Addressee> recipients) {
        BriefingKind kind = administered(code);
        addressees.setUp(code, recipients);
        audit.done(new AuditEvent("briefings.sendTo", code, kind.getUnitId(), recipients.toString()));
    }

    /** @return the number that the kind's next issue of this year will bear */
    public int nextNumber(String code) {
        return nextNumberOf(kind(code));
    }

    private int nextNumberOf(BriefingKind kind) {
        return store.lastNumber(kind.getCode(), CityTime.today(clock).getYear()) + 1;
    }

    /** Goes on from an issue number of this year, as of an office that adopts the portal; refuses a number given before. */
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    public void continueFrom(String code, int next) {
        BriefingKind kind = administered(code);
        int year = CityTime.today(clock).getYear();
        store.lockNumbering(code, year).continueFrom(next);
        audit.done(new AuditEvent("briefings.number", code + " " + year, kind.getUnitId(), String.valueOf(next)));
    }

    /**
     * @return the number of the new version, used from the next briefing on; refuses what is no template, what cannot be
     *     said of today, codes and areas there are not, and a figure without its own period
     */
    @RolesAllowed(Roles.SYSTEM_ADMIN)
    public int publish(String code, String template) {
        BriefingKind kind = administered(code);
        trial.askTrue(kind, template, CityTime.today(clock));
        int next = store.templates(code).get(0).getTemplateVersion() + 1;
        String by = authority.caller().displayName();
        store.add(new BriefingTemplate(code, next, template, time.now(), by), code + " " + next);
        audit.done(new AuditEvent("briefings.publish", code + " " + next, kind.getUnitId()));
        return next;
    }

    private BriefingKind administered(String code) {
        BriefingKind kind = store.kind(code);
        authority.require(kind.getUnitId(), Roles.SYSTEM_ADMIN);
        return kind;
    }
}
