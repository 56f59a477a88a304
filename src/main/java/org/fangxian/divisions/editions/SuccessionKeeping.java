package org.fangxian.divisions.editions;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.fangxian.divisions.Level;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.EditConflict;
import org.fangxian.shared.RecordedTime;
import org.jspecify.annotations.Nullable;

/**
 * How an edition follows the one before: what was proposed, and what is confirmed of it. Kept by the system administrator of
 * the city; refused to everybody else, and once the edition is in force to everybody.
 */
@Stateless
@RolesAllowed(EditionAccess.KEEPER)
public class SuccessionKeeping {
    private static final int MOST_FOUND = 20;

    @Inject
    private EditionAccess access;

    @Inject
    private EditionImports imports;

    @Inject
    private Successions successions;

    @Inject
    private Redirecting redirecting;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    @Resource
    private SessionContext context;

    /** @return the edition; refuses a number that none bears */
    public ImportRow edition(long importId) {
        access.requireCity();
        return imports.get(importId).row(0);
    }

    /** @return how many successions there are of each kind, by each evidence */
    public List<SuccessionCount> counts(long importId) {
        access.requireCity();
        return successions.counts(importId);
    }

    /**
     * @param after where the page before ended; null for the first page
     * @return successions by the code of the earlier division, or else of the later
     */
    public List<SuccessionRow> page(SuccessionFilter filter, @Nullable SuccessionKey after, int limit) {
        access.requireCity();
        int before = imports.get(filter.importId()).before();
        return successions.page(before, filter, after == null ? SuccessionKey.START : after, limit);
    }

    /** Confirms one succession; refuses whoever brought the table in, and where it was changed since the caller looked. */
    public void confirm(long successionId, int version) {
        long city = access.requireCity();
        Succession one = open(successionId, version);
        one.confirm(caller(), time.now());
        audit.done(new AuditEvent("divisions.successionConfirmed", subject(one), city));
    }

    /** @return how many were confirmed: all of the filter that wait; refuses whoever brought the table in */
    public int confirmAll(SuccessionFilter filter) {
        long city = access.requireCity();
        EditionImport of = imports.lock(filter.importId()).requireOpen();
        of.requireOther(caller(), "divisions.fourEyes.confirm");
        int confirmed = successions.confirm(of.before(), filter, caller(), time.now());
        String which = (filter.kind() == null ? "" : filter.kind().name()) + (filter.guesses() ? " NEIGHBOUR" : "")
                + " " + filter.text();
        audit.done(new AuditEvent(
                "divisions.successionsConfirmed", of.effectiveOn().toString(), city, confirmed + " " + which.strip()));
        return confirmed;
    }

    /**
     * Leads a place elsewhere, and confirms it so; what whoever brought the table in leads elsewhere waits for another to
     * confirm it. Refuses a division of another level, and what was changed since.
     *
     * @return whether it is confirmed
     */
    public boolean redirect(Redirect command) {
        long city = access.requireCity();
        Succession one = open(command.successionId(), command.version());
        Succession said = redirecting.redirect(one, command.code(), command.further());
        boolean own = said.isOf(caller());
        if (own) {
            one.reopen();
            said.reopen();
        } else {
            said.confirm(caller(), time.now());
        }
        audit.done(new AuditEvent(
                "divisions.successionChanged", subject(said), city, said.kind().name()));
        return !own;
    }

    /** @return divisions of the later edition whose name contains, or whose code begins with the text */
    public List<SuccessionRow.Side> targets(long importId, Level level, String text) {
        access.requireCity();
        return successions.targets(importId, level, text, MOST_FOUND);
    }

    private Succession open(long id, int version) {
        Succession one = successions.get(id);
        imports.lock(one.importId()).requireOpen();
        if (one.version() != version) {
            throw new EditConflict(one.sortCode());
        }
        return one;
    }

    private String subject(Succession one) {
        return imports.get(one.importId()).effectiveOn() + " " + one.sortCode() + " → "
                + (one.toCode() == null ? "—" : one.toCode());
    }

    private String caller() {
        return context.getCallerPrincipal().getName();
    }
}
