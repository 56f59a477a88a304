package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The query for those who hold a role. */
@ApplicationScoped
class HoldersOfRoles {
    @PersistenceContext
    private EntityManager entities;

    /** A grant that holds for a unit, its own or one above it. */
    record Above(long unitId, RoleGrant grant) {}

    /** The grants of enabled persons that hold on the day for the units or above them, the nearest first. */
    List<Above> above(String role, Collection<Long> units, LocalDate day) {
        return entities.createQuery(
                        "select u.id, g from RoleGrant g join fetch g.account join fetch g.unit"
                                + " join Unit u on u.path like concat(g.unit.path, '%')"
                                + " where g.role = :role and g.account.enabled and g.account.passwordHash is not null"
                                + " and u.id in :units and " + Accounts.HOLDS
                                + " order by g.unit.path desc, g.account.name",
                        Object[].class)
                .setParameter("role", role)
                .setParameter("units", units)
                .setParameter("day", day)
                .getResultStream()
                .map(row -> new Above((Long) row[0], (RoleGrant) row[1]))
                .toList();
    }
}
