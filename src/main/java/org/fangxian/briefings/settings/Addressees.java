package org.fangxian.briefings.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** To whom issues are sent: the lists as they are set up, and as they stood when an issue was sent. */
@ApplicationScoped
class Addressees {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private SentTo sentTo;

    /** Takes the kind's lists down as the addressees. */
    List<Long> write(long briefingId, String kind) {
        List<Addressee> lists = setUp(kind);
        lists.forEach(addressee -> entities.persist(new BriefingAddressee(briefingId, addressee)));
        sentTo.forget(briefingId);
        return lists.stream().map(Addressee::unitId).toList();
    }

    List<Addressee> of(long briefingId) {
        return sentTo.of(briefingId, this::read);
    }

    private List<Addressee> read(long briefingId) {
        return entities.createQuery(
                        "select a from BriefingAddressee a where a.key.briefingId = :id order by a.key.unitId",
                        BriefingAddressee.class)
                .setParameter("id", briefingId)
                .getResultStream()
                .map(BriefingAddressee::addressee)
                .toList();
    }

    List<Addressee> setUp(String kind) {
        return entities.createQuery(
                        "select r from BriefingRecipient r where r.key.kind = :kind order by r.key.unitId",
                        BriefingRecipient.class)
                .setParameter("kind", kind)
                .getResultStream()
                .map(BriefingRecipient::addressee)
                .toList();
    }

    void setUp(String kind, List<Addressee> chosen) {
        entities.createQuery("delete from BriefingRecipient r where r.key.kind = :kind")
                .setParameter("kind", kind)
                .executeUpdate();
        chosen.forEach(addressee -> entities.persist(new BriefingRecipient(kind, addressee)));
    }
}
