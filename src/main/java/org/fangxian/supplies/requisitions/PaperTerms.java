package org.fangxian.supplies.requisitions;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.IdempotentRequests;
import org.fangxian.shared.KnownAt;
import org.fangxian.shared.RecordedTime;
import org.fangxian.shared.RequestKey;

/** The term within which the paper of an emergency has to follow: the city's officer sets it, with its source. */
@Stateless
@RolesAllowed(Roles.LOGISTICS)
public class PaperTerms {
    private static final int LONGEST = 720;
    private static final int LONGEST_SOURCE = 500;

    @Inject
    private RequisitionRows rows;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private IdempotentRequests requests;

    @Inject
    private AuditTrail audit;

    @Inject
    private RecordedTime time;

    /** @return the term that is in force: the newest, for each is set from the moment on at which it is set */
    public PaperTerm inForce() {
        boolean city = authority
                .jurisdiction(Roles.LOGISTICS)
                .roots()
                .contains(structure.root().getId());
        return rows.paperTerm(KnownAt.STILL, city);
    }

    /**
     * Sets the term from now on; what was issued before keeps its own. Refuses another unit's officer, a term that is not
     * of 1 to 720 hours, and one without a source.
     */
    public void set(int hours, String source, RequestKey key) {
        requests.once(key, () -> {
            long root = structure.root().getId();
            authority.require(root, Roles.LOGISTICS);
            String said = source.strip();
            if (hours < 1 || hours > LONGEST) {
                throw new RequisitionRefused("supplies.requisitions.term.hours", LONGEST);
            }
            if (said.isEmpty() || said.length() > LONGEST_SOURCE) {
                throw new RequisitionRefused("supplies.requisitions.term.source.missing", LONGEST_SOURCE);
            }
            rows.addPaperTerm(
                    new PaperTerm(hours, said, time.now(), true),
                    authority.caller().name());
            audit.done(new AuditEvent("supplies.paperTerm", hours + "h", root, said));
            return String.valueOf(hours);
        });
    }
}
