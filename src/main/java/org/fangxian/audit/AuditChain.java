package org.fangxian.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.fangxian.accounts.Authority;
import org.fangxian.accounts.Roles;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.fangxian.shared.CityTime;
import org.fangxian.shared.RecordedTime;

/**
 * The proof that the trail is what was written: its state, its verification, its purge. There is one chain, so it is the
 * audit administrator of the whole city who asks; one of a part is refused.
 */
@Stateless
@RolesAllowed(Roles.AUDIT_ADMIN)
public class AuditChain {
    /** How many entries one purge deletes at the most. */
    static final int MOST_PURGED = 200_000;

    /** What waits longer than this was forgotten by the sealer. */
    static final Duration LATE = Duration.ofMinutes(1);

    private static final int STEP = 10_000;

    @Inject
    private SealBook book;

    @Inject
    private Authority authority;

    @Inject
    private CommandStructure structure;

    @Inject
    private RecordedTime time;

    @Inject
    private AuditTrail audit;

    @Resource
    private SessionContext context;

    /**
     * What has no seal is looked for where the sealer looks, so that this stays quick however long the trail is; a
     * verification looks at all of it at its end. Refuses whoever does not read the trail of the whole city.
     *
     * @return where the chain stands
     */
    public ChainState state() {
        requireWhole();
        ChainHead head = book.head();
        UnsealedTail tail = book.tail(head.settledId());
        Instant oldest = tail.oldest();
        return new ChainState(
                head.position(),
                head.hash(),
                SealAlgorithm.SHA_256.code(),
                head.sealedAt(),
                book.anchor().position(),
                tail.entries(),
                tail.firstId(),
                oldest,
                oldest != null && oldest.isBefore(time.now().minus(LATE)));
    }

    /** Begins a verification of the whole chain as it stands now; refuses as {@link #state}. */
    public Verification begin() {
        requireWhole();
        return new ChainVerifier(book).begin();
    }

    /**
     * Goes on with a verification; the end is written to the trail as a look, with what was found. Refuses as
     * {@link #state}.
     *
     * @return at most 10,000 links further, or at the first that does not hold
     */
    public Verification goOn(Verification before) {
        long city = requireWhole();
        Verification now = new ChainVerifier(book).step(before, STEP);
        if (now.finished() && !before.finished()) {
            BrokenLink broken = now.broken();
            String found = broken == null ? "" : " " + broken.kind() + " " + broken.position();
            audit.looked(
                    new AuditEvent("audit.verified", now.start() + "-" + now.position() + found, city, now.hash()));
        }
        return now;
    }

    /**
     * Deletes the beginning of the trail: what was written and sealed before the day, at most 200,000 entries. The last link
     * deleted stays as the anchor of those behind it, and is named in the trail.
     *
     * @param before the first day that is kept; refused where it is less than 180 days ago, where nothing is that old, and
     *     where the chain up to it does not hold: what may be evidence is not deleted
     * @return how many entries were deleted
     */
    public int purge(LocalDate before) {
        long city = requireWhole();
        Instant now = time.now();
        Instant boundary = CityTime.at(before, LocalTime.MIDNIGHT);
        if (boundary.isAfter(now.minus(Duration.ofDays(AppendOnly.KEPT_DAYS)))) {
            throw new PurgeRefused("audit.purge.young", AppendOnly.KEPT_DAYS);
        }
        book.lock();
        Anchor from = book.anchor();
        long last = Math.min(book.lastBefore(boundary), from.position() + MOST_PURGED);
        if (last <= from.position()) {
            throw new PurgeRefused("audit.purge.nothing");
        }
        Anchor to = verifiedUpTo(last);
        int entries =
                book.purge(from, to, boundary, now, context.getCallerPrincipal().getName());
        audit.done(new AuditEvent("audit.purged", before + " " + to.position(), city, entries + " " + to.hash()));
        return entries;
    }

    private Anchor verifiedUpTo(long last) {
        ChainVerifier verifier = new ChainVerifier(book);
        Verification now = verifier.begin();
        while (now.broken() == null && now.position() < last) {
            now = verifier.step(now, (int) Math.min(STEP, last - now.position()));
        }
        BrokenLink broken = now.broken();
        if (broken != null) {
            throw new PurgeRefused("audit.purge.broken", broken.position());
        }
        return new Anchor(now.position(), now.hash());
    }

    private long requireWhole() {
        long city = structure.root().getId();
        authority.require(city, Roles.AUDIT_ADMIN);
        return city;
    }
}
