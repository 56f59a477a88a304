package org.fangxian.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Account;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class NoticesTest {
    private static final Instant SENT = Instant.parse("2020-02-10T09:00:00Z");
    private static final String TOPIC = "report RETURNEES 7 2020-02-10";
    private static final long READER = -1;

    @Test
    void itIsKnownHowManyWereToldAndHowManyReadInTheUnitAndAboveItAndNowhereElse() {
        inbox((entities, notices) -> {
            long opened = tell(entities, -1, SENT);
            notices.read(-1, opened, opened, SENT.plusSeconds(60));
            tell(entities, -2, SENT.plusSeconds(5));
            Told both = new Told(TOPIC, SENT.plusSeconds(5), 2, 1, 0, 0, 0, 0);
            assertThat(notices.told(unit(entities, "511002001"), Set.of(TOPIC, "never told")))
                    .containsExactly(both);
            assertThat(notices.told(unit(entities, "511002"), Set.of(TOPIC))).containsExactly(both);
            assertThat(notices.told(unit(entities, "511011"), Set.of(TOPIC))).isEmpty();
            assertThat(both.mail()).isEqualTo(MailState.NOT_CONFIGURED);
        });
    }

    @Test
    void toWhomItWentIsToldOfTheUnitItWasSentToAlone() {
        inbox((entities, notices) -> {
            tell(entities, -1, SENT);
            assertThat(notices.about(unit(entities, "511002001"), TOPIC))
                    .extracting(DeliveryRow::recipient)
                    .containsExactly("told1");
            assertThat(notices.about(unit(entities, "511011"), TOPIC)).isEmpty();
        });
    }

    @Test
    void whatWasSentLatelyIsFoundByItsTopicAndUnit() {
        inbox((entities, notices) -> {
            tell(entities, -1, SENT);
            Set<Long> town = Set.of(unit(entities, "511002001"));
            assertThat(notices.toldSince(SENT, town, Set.of(TOPIC, "other"))).containsExactly(TOPIC);
            assertThat(notices.toldSince(SENT.plusSeconds(1), town, Set.of(TOPIC)))
                    .isEmpty();
            assertThat(notices.toldSince(SENT, Set.of(unit(entities, "511011")), Set.of(TOPIC)))
                    .isEmpty();
        });
    }

    @Test
    void anInboxIsReadPageByPageTheLatestFirst() {
        inbox((entities, notices) -> {
            List<Long> sent = List.of(tell(entities, -1, SENT), tell(entities, -1, SENT), tell(entities, -1, SENT));
            assertThat(notices.inbox(READER, InboxFilter.ALL, Long.MAX_VALUE, 2))
                    .extracting(InboxRow::id)
                    .containsExactly(sent.get(2), sent.get(1));
            assertThat(notices.inbox(READER, InboxFilter.ALL, sent.get(1), 2))
                    .extracting(InboxRow::id)
                    .containsExactly(sent.get(0));
        });
    }

    @Test
    void theFirstTimeANoticeIsReadIsKept() {
        inbox((entities, notices) -> {
            long id = tell(entities, -1, SENT);
            assertThat(notices.read(READER, id, id, SENT.plusSeconds(60))).isEqualTo(1);
            assertThat(notices.read(READER, id, id, SENT.plusSeconds(90))).isZero();
            assertThat(notices.inbox(READER, InboxFilter.ALL, Long.MAX_VALUE, 5))
                    .extracting(InboxRow::readAt)
                    .containsExactly(SENT.plusSeconds(60));
        });
    }

    @Test
    void allAreMarkedButWhatHasComeSinceAndWhatIsAnothers() {
        inbox((entities, notices) -> {
            tell(entities, -1, SENT);
            long newest = tell(entities, -1, SENT);
            tell(entities, -2, SENT);
            long later = tell(entities, -1, SENT);
            assertThat(notices.read(READER, 0, newest, SENT)).isEqualTo(2);
            assertThat(notices.inbox(READER, InboxFilter.UNREAD, Long.MAX_VALUE, 5))
                    .extracting(InboxRow::id)
                    .containsExactly(later);
            assertThat(notices.unread(-2, 5)).isEqualTo(1);
            assertThat(notices.isOf(later, READER)).isTrue();
            assertThat(notices.isOf(later, -2)).isFalse();
        });
    }

    private static void inbox(BiConsumer<EntityManager, Notices> work) {
        TestDatabase.rolledBack(entities -> {
            account(entities, 1);
            account(entities, 2);
            work.accept(entities, TestDatabase.wired(Notices.class, entities));
            return null;
        });
    }

    private static long tell(EntityManager entities, long account, Instant at) {
        Message message = new Message(TOPIC, "催报", "请尽快报送", "/reporting/reports.xhtml");
        Notice notice = new Notice(unit(entities, "511002001"), message, "秦若溪", at, at);
        entities.persist(notice);
        MailSettings none = new MailSettings(Map.of());
        Delivery delivery = new Delivery(notice, entities.find(Account.class, account), none.isConfigured(), at);
        entities.persist(delivery);
        entities.flush();
        return (Long)
                entities.getEntityManagerFactory().getPersistenceUnitUtil().getIdentifier(delivery);
    }

    private static long unit(EntityManager entities, String code) {
        return entities.createQuery("select u from Unit u where u.code = :code", Unit.class)
                .setParameter("code", code)
                .getSingleResult()
                .getId();
    }

    private static void account(EntityManager entities, int number) {
        entities.createNativeQuery(
                        "insert into account (id, unit_id, name, display_name, must_change_password, enabled, version) "
                                + "select ?, u.id, ?, ?, false, true, 0 from unit u where parent_id is null")
                .setParameter(1, -number)
                .setParameter(2, "told" + number)
                .setParameter(3, "told" + number)
                .executeUpdate();
    }
}
