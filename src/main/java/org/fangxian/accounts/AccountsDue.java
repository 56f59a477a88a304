package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.organisation.Jurisdiction;

/** The queries on what the security administrator has to see to. */
@ApplicationScoped
class AccountsDue {
    @PersistenceContext
    private EntityManager entities;

    /** The last days of the grants within the jurisdiction that end between two days, the first one first. */
    List<LocalDate> ends(Jurisdiction jurisdiction, LocalDate from, LocalDate to) {
        return entities.createQuery("""
                        select g.validTo from RoleGrant g join g.unit u
                        where g.validTo between :from and :to and g.validFrom <= :from and g.account.enabled
                          and exists (select 1 from Unit root
                                      where root.id in :roots and u.path like concat(root.path, '%'))
                        order by g.validTo
                        """, LocalDate.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("roots", jurisdiction.roots())
                .getResultList();
    }

    /** How many accounts that the jurisdiction's administrator keeps have a password that somebody else gave them. */
    long oneTimePasswords(Jurisdiction jurisdiction) {
        return entities.createQuery("""
                        select count(a) from Account a
                        where a.enabled and a.mustChangePassword
                          and exists (select 1 from Unit root
                                      where root.id in :roots and a.unit.path like concat(root.path, '%'))
                        """, Long.class)
                .setParameter("roots", jurisdiction.roots())
                .getSingleResult();
    }
}
