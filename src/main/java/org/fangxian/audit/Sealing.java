package org.fangxian.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.accounts.Roles;
import org.fangxian.shared.RecordedTime;

/**
 * Chains committed entries. Whoever writes the trail knows nothing of it and waits for nothing: the sealer locks the chain
 * alone, reads what others have committed and writes to a table of its own.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class Sealing {
    /** How many entries one transaction seals. */
    static final int MOST = 2000;

    @Inject
    private SealBook book;

    @Inject
    private RecordedTime time;

    /**
     * Seals committed entries in the order of their numbers, at most 2,000.
     *
     * @param everything whether entries are looked for in the whole trail: what was committed more than ten minutes after it
     *     was written; else among those that can still have been committed lately
     * @return how many were sealed
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int sweep(boolean everything) {
        ChainHead head = book.lock();
        Instant now = time.now();
        List<TrailEntry> entries = book.unsealed(everything ? 0 : head.settledId(), MOST);
        List<Seal> seals = chain(head, entries, now);
        ChainHead next = seals.isEmpty() ? head : head.behind(seals.get(seals.size() - 1));
        book.append(seals);
        if (next.isToSettle(now)) {
            next = next.settle(book.highestSealed(), now);
        }
        if (!next.equals(head)) {
            book.store(next);
        }
        return seals.size();
    }

    private static List<Seal> chain(ChainHead head, List<TrailEntry> entries, Instant now) {
        List<Seal> seals = new ArrayList<>();
        long position = head.position();
        String hash = head.hash();
        for (TrailEntry entry : entries) {
            Seal seal = Seal.of(entry, ++position, hash, now);
            seals.add(seal);
            hash = seal.hash();
        }
        return seals;
    }
}
