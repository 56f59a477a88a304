package org.fangxian.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fangxian.shared.Like;
import org.hibernate.exception.ConstraintViolationException;

/** The accounts' queries. */
@ApplicationScoped
class Accounts {
    /** A grant g holds on :day; a deputy's only while the person stood in for is enabled and holds as much herself. */
    static final String HOLDS = """
            :day between g.validFrom and g.validTo
            and (g.deputyFor is null
                 or exists (select 1 from RoleGrant p join p.account principal join p.unit above
                            where principal = g.deputyFor and principal.enabled and p.deputyFor is null
                              and p.role = g.role and :day between p.validFrom and p.validTo
                              and g.unit.path like concat(above.path, '%')))
            """;

    @PersistenceContext
    private EntityManager entities;

    void remove(Object entity) {
        entities.remove(entity);
    }

    void add(Object entity) {
        entities.persist(entity);
    }

    /** Adds the account at once; refuses a name that is taken, also by one that is being opened at this moment. */
    void open(Account account) {
        if (byName(account.getName()).isPresent()) {
            throw new NameTaken(account.getName());
        }
        try {
            entities.persist(account);
            entities.flush();
        } catch (PersistenceException e) {
            throw isDuplicate(e) ? new NameTaken(account.getName()) : e;
        }
    }

    private static boolean isDuplicate(Throwable thrown) {
        Throwable cause = thrown;
        while (cause != null && !(cause instanceof ConstraintViolationException)) {
            cause = cause.getCause();
        }
        return cause != null;
    }

    /** The account, whose grants nobody else changes until the transaction ends. */
    Optional<Account> findLocked(long id) {
        return Optional.ofNullable(entities.find(Account.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(entities.find(Account.class, id));
    }

    Optional<RoleGrant> findGrant(long id) {
        return Optional.ofNullable(entities.find(RoleGrant.class, id));
    }

    Optional<ApiToken> findToken(long id) {
        return Optional.ofNullable(entities.find(ApiToken.class, id));
    }

    Optional<Account> byName(String name) {
        return entities.createQuery("select a from Account a where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** An account, and the number of the reference data, which every request of an account asks for. */
    record Asking(Account account, Long referenceEdition) {}

    Optional<Asking> asking(String name) {
        return entities.createQuery("""
                        select a, (select r.edition from ReferenceNumber r) from Account a where a.name = :name
                        """, Asking.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** As {@link #byName}, with its unit, to be read outside the transaction. */
    Optional<Account> withUnit(String name) {
        return entities.createQuery("select a from Account a join fetch a.unit where a.name = :name", Account.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> byToken(String sha256) {
        return entities.createQuery("""
                        select a from ApiToken t join t.account a
                        where t.tokenSha256 = :hash and t.revokedAt is null and a.enabled
                        """, Account.class)
                .setParameter("hash", sha256)
                .getResultStream()
                .findFirst();
    }

    boolean anyExist() {
        return !entities.createQuery("select 1 from Account a", Integer.class)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** The grants of an enabled account that hold on a day, with unit and the person stood in for. */
    List<RoleGrant> grants(String accountName, LocalDate day) {
        return entities.createQuery(
                        "select g from RoleGrant g join fetch g.account join fetch g.unit left join fetch g.deputyFor"
                                + " where g.account.name = :name and g.account.enabled and " + HOLDS
                                + " order by g.id",
                        RoleGrant.class)
                .setParameter("name", accountName)
                .setParameter("day", day)
                .getResultList();
    }

    List<RoleGrant> grantsOf(Collection<Long> accountIds) {
        return entities.createQuery("""
                        select g from RoleGrant g join fetch g.unit left join fetch g.deputyFor
                        where g.account.id in :accounts order by g.validTo desc, g.id
                        """, RoleGrant.class)
                .setParameter("accounts", accountIds)
                .getResultList();
    }

    List<ApiToken> tokensOf(long accountId) {
        return entities.createQuery(
                        "select t from ApiToken t where t.account.id = :account order by t.id desc", ApiToken.class)
                .setParameter("account", accountId)
                .getResultList();
    }

    /** A page of accounts by name, after the given name. */
    List<Account> page(AccountQuery query, String after, int size) {
        return entities.createQuery("""
                        select a from Account a join fetch a.unit
                        where a.name > :after and (a.name like :text escape '!' or a.displayName like :text escape '!')
                          and (exists (select 1 from Unit root
                                       where root.id in :roots and a.unit.path like concat(root.path, '%'))
                               or exists (select 1 from RoleGrant g join g.unit u, Unit root
                                          where g.account = a and g.validTo >= :day and root.id in :roots
                                            and u.path like concat(root.path, '%')))
                        order by a.name
                        """, Account.class)
                .setParameter("after", after)
                .setParameter("text", Like.containing(query.text()))
                .setParameter("roots", query.jurisdiction().roots())
                .setParameter("day", query.day())
                .setMaxResults(size)
                .getResultList();
    }
}
