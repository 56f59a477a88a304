package org.fangxian.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fangxian.accounts.Account;
import org.fangxian.shared.NotFound;

/** The notices' queries. */
@ApplicationScoped
class Notices {
    @PersistenceContext
    private EntityManager entities;

    void add(Object entity) {
        entities.persist(entity);
    }

    Account account(long id) {
        return Optional.ofNullable(entities.find(Account.class, id)).orElseThrow(() -> new NotFound("account", id));
    }

    /** The account's notices, the latest first, before the given id. */
    List<InboxRow> inbox(long account, InboxFilter filter, long before, int size) {
        return entities.createQuery("""
                        select new org.fangxian.notices.InboxRow(d.id, n.subject, n.body, n.link, n.senderName, n.sentAt, d.readAt)
                        from Delivery d join d.notice n where d.accountId = :account and d.id < :before
                          and (:all = true or d.readAt is null) order by d.id desc
                        """, InboxRow.class)
                .setParameter("account", account)
                .setParameter("before", before)
                .setParameter("all", filter == InboxFilter.ALL)
                .setMaxResults(size)
                .getResultList();
    }

    /** Counts to at most the limit: more than that the bell does not show. */
    int unread(long account, int limit) {
        return entities.createQuery(
                        "select 1 from Delivery d where d.accountId = :account and d.readAt is null", Integer.class)
                .setParameter("account", account)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    /** As {@link #unread}, of those about a topic. */
    int unreadAbout(long account, String topic, int limit) {
        return entities.createQuery("""
                        select 1 from Delivery d join d.notice n join n.topics t
                        where d.accountId = :account and d.readAt is null and t = :topic
                        """, Integer.class)
                .setParameter("account", account)
                .setParameter("topic", topic)
                .setMaxResults(limit)
                .getResultList()
                .size();
    }

    boolean isOf(long id, long account) {
        return !entities.createQuery(
                        "select 1 from Delivery d where d.id = :id and d.accountId = :account", Integer.class)
                .setParameter("id", id)
                .setParameter("account", account)
                .getResultList()
                .isEmpty();
    }

    /** Marks the account's unread notices from one id to another, in one statement: who marks first, marks. */
    int read(long account, long from, long to, Instant at) {
        return entities.createQuery("""
                        update Delivery d set d.readAt = :at
                        where d.accountId = :account and d.id between :from and :to and d.readAt is null
                        """)
                .setParameter("at", at)
                .setParameter("account", account)
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }

    List<DeliveryRow> about(long unit, String topic) {
        return entities.createQuery("""
                        select new org.fangxian.notices.DeliveryRow(a.displayName, n.sentAt, d.readAt, d.mailState, d.mailDetail,
                               d.mailNextAt)
                        from Delivery d join d.notice n join n.topics t join Account a on a.id = d.accountId
                        where t = :topic and n.unitId = :unit order by d.id desc
                        """, DeliveryRow.class)
                .setParameter("topic", topic)
                .setParameter("unit", unit)
                .setMaxResults(100)
                .getResultList();
    }

    /** What became of the notices about the topics that were sent to the unit or to one below it. */
    List<Told> told(long unit, Collection<String> topics) {
        return entities.createQuery("""
                        select new org.fangxian.notices.Told(t, max(n.sentAt), count(d.id), count(d.readAt),
                               count(case when d.mailState = org.fangxian.notices.MailState.FAILED then 1 end),
                               count(case when d.mailState = org.fangxian.notices.MailState.PENDING then 1 end),
                               count(case when d.mailState = org.fangxian.notices.MailState.SENT then 1 end),
                               count(case when d.mailState = org.fangxian.notices.MailState.NO_ADDRESS then 1 end))
                        from Delivery d join d.notice n join n.topics t
                          join Unit u on u.id = n.unitId join Unit root on root.id = :unit
                        where t in :topics and u.path like concat(root.path, '%') group by t
                        """, Told.class)
                .setParameter("unit", unit)
                .setParameter("topics", topics)
                .getResultList();
    }

    /** Those of the topics about which a notice was sent to one of the units since the instant. */
    List<String> toldSince(Instant since, Collection<Long> units, Collection<String> topics) {
        return entities.createQuery("""
                        select distinct t from Notice n join n.topics t
                        where t in :topics and n.unitId in :units and n.sentAt >= :since
                        """, String.class)
                .setParameter("topics", topics)
                .setParameter("units", units)
                .setParameter("since", since)
                .getResultList();
    }

    /** One whose time to be mailed has come, locked: two servers never mail the same. */
    Optional<Delivery> nextToMail(Instant now) {
        return entities.createQuery(
                        "select d from Delivery d where d.mailNextAt <= :now order by d.mailNextAt, d.id",
                        Delivery.class)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
