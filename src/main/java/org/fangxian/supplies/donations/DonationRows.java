package org.fangxian.supplies.donations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.fangxian.shared.NotFound;
import org.fangxian.supplies.Location;

/** Donations. One is locked by its own row; whoever posts to its lots reads it and waits for nobody. */
@ApplicationScoped
class DonationRows {
    @PersistenceContext
    private EntityManager entities;

    long next() {
        return ((Number) entities.createNativeQuery("select nextval('donation_seq')")
                        .getSingleResult())
                .longValue();
    }

    void add(Object row) {
        entities.persist(row);
    }

    void flush() {
        entities.flush();
    }

    Donation find(String number) {
        return entities.createQuery("select d from Donation d where d.number = :number", Donation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("donation", number));
    }

    /**
     * Locked until the transaction ends, as it is now. Locked first and read then: what is read by the statement that waits,
     * its lines above all, may be what was there before the wait.
     */
    Donation lock(String number) {
        entities.createNativeQuery("select id from donation where number = :number for update")
                .setParameter("number", number)
                .getResultList();
        Donation donation = find(number);
        entities.refresh(donation);
        return donation;
    }

    Location location(long id) {
        return Optional.ofNullable(entities.find(Location.class, id)).orElseThrow(() -> new NotFound("location", id));
    }
}
