package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Writes grants. What an administrator held and is over is released first, so that the account may become another one. */
@ApplicationScoped
class GrantRows {
    @PersistenceContext
    private EntityManager entities;

    void add(RoleGrant grant, LocalDate today) {
        if (Roles.ADMINISTRATORS.contains(grant.getRole())) {
            becomes(grant.getAccount().getId(), grant.getRole(), today);
        }
        entities.persist(grant);
    }

    private void becomes(long accountId, String role, LocalDate today) {
        entities.flush();
        entities.createQuery("""
                        select g from RoleGrant g
                        where g.account.id = :account and g.administratorOf is not null and g.validTo < :today
                        """, RoleGrant.class)
                .setParameter("account", accountId)
                .setParameter("today", today)
                .getResultList()
                .forEach(RoleGrant::release);
        entities.flush();
        Administrator known = entities.find(Administrator.class, accountId);
        if (known == null) {
            entities.persist(new Administrator(accountId, role));
        } else {
            known.become(role);
        }
        entities.flush();
    }
}
