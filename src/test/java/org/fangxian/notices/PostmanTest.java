package org.fangxian.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import org.fangxian.MailServer;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Account;
import org.fangxian.organisation.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A delivery on its way to a mail server that is there, or is not. */
@Tag("database")
class PostmanTest {
    private static final Instant SENT = Instant.parse("2020-02-10T09:00:00Z");
    private static final String ADDRESS = "zhen@neijiang.example";

    private EntityManager entities;
    private Notices notices;
    private Unit town;

    @BeforeEach
    void begin() {
        entities = TestDatabase.begin();
        notices = TestDatabase.wired(Notices.class, entities);
        town = entities.createQuery("select u from Unit u where u.code = '511002001'", Unit.class)
                .getSingleResult();
    }

    @AfterEach
    void rollBack() {
        entities.getTransaction().rollback();
        entities.close();
    }

    @Test
    void theLetterSaysWhatTheNoticeSaysAndWhereItIsDealtWith() throws Exception {
        try (MailServer server = MailServer.open()) {
            Postman postman = postman(server.port(), Map.of("FANGXIAN_URL", "https://portal.example/"));
            tell(ADDRESS);
            assertThat(row().mailState()).isEqualTo(MailState.PENDING);
            assertThat(round(postman, SENT)).isTrue();
            assertThat(row().mailState()).isEqualTo(MailState.SENT);
            assertThat(round(postman, SENT.plus(Duration.ofDays(1)))).isFalse();
            MimeMessage letter = read(server);
            assertThat(letter.getSubject()).isEqualTo("催报：城东街道");
            assertThat(letter.getAllRecipients()[0]).hasToString(ADDRESS);
            assertThat(letter.getFrom()[0]).hasToString("office@neijiang.example");
            assertThat((String) letter.getContent())
                    .contains("请尽快报送")
                    .contains("https://portal.example/reporting/reports.xhtml?date=2020-02-10");
        }
    }

    @Test
    void withoutTheAddressOfThePortalTheLetterSaysWhereToLook() throws Exception {
        try (MailServer server = MailServer.open()) {
            tell(ADDRESS);
            round(postman(server.port(), Map.of()), SENT);
            assertThat((String) read(server).getContent()).contains("请登录防线门户").doesNotContain("http");
        }
    }

    @Test
    void aServerThatIsDownIsTriedAgainAndTheLetterGoesOutWhenItIsBack() {
        MailServer down = MailServer.open();
        down.close();
        tell(ADDRESS);
        assertThat(round(postman(down.port(), Map.of()), SENT)).isTrue();
        DeliveryRow failed = row();
        assertThat(failed.mailState()).isEqualTo(MailState.FAILED);
        assertThat(failed.mailDetail()).containsIgnoringCase("refused");
        assertThat(failed.mailNextAt()).isEqualTo(SENT.plusSeconds(60));
        assertThat(round(postman(down.port(), Map.of()), SENT.plusSeconds(59))).isFalse();
        try (MailServer back = MailServer.open()) {
            assertThat(round(postman(back.port(), Map.of()), SENT.plusSeconds(60)))
                    .isTrue();
            assertThat(back.letters()).hasSize(1);
        }
        assertThat(row().mailState()).isEqualTo(MailState.SENT);
        assertThat(row().mailDetail()).isNull();
    }

    @Test
    void afterSixAttemptsNothingMoreIsTried() {
        MailServer down = MailServer.open();
        down.close();
        tell(ADDRESS);
        Postman postman = postman(down.port(), Map.of());
        Instant at = SENT;
        for (Duration wait : Delivery.WAITS) {
            assertThat(round(postman, at)).isTrue();
            at = at.plus(wait);
        }
        assertThat(round(postman, at)).isTrue();
        assertThat(row().mailState()).isEqualTo(MailState.FAILED);
        assertThat(row().mailNextAt()).isNull();
        assertThat(round(postman, at.plus(Duration.ofDays(9)))).isFalse();
    }

    @Test
    void whoHasNoAddressIsSaidToHaveNone() {
        tell(null);
        assertThat(row().mailState()).isEqualTo(MailState.NO_ADDRESS);
        assertThat(notices.nextToMail(SENT)).isEmpty();
    }

    private boolean round(Postman postman, Instant at) {
        boolean found = notices.nextToMail(at)
                .map(delivery -> {
                    postman.deliver(delivery, at);
                    return true;
                })
                .orElse(false);
        entities.flush();
        return found;
    }

    private DeliveryRow row() {
        return notices.about(town.getId(), "topic").get(0);
    }

    private void tell(String address) {
        entities.createNativeQuery(
                        "insert into account (id, unit_id, name, display_name, email, must_change_password, enabled,"
                                + " version) select -1, u.id, 'postman.reader', 'reader', cast(? as varchar), false, true, 0"
                                + " from unit u where parent_id is null")
                .setParameter(1, address)
                .executeUpdate();
        Account account = entities.find(Account.class, -1L);
        Message message = new Message("topic", "催报：城东街道", "请尽快报送", "/reporting/reports.xhtml?date=2020-02-10");
        Notice notice = new Notice(town.getId(), message, "秦若溪", SENT, SENT);
        entities.persist(notice);
        entities.persist(new Delivery(notice, account, true, SENT));
        entities.flush();
    }

    private static Postman postman(int port, Map<String, String> more) {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "localhost");
        properties.put("mail.smtp.port", String.valueOf(port));
        Map<String, String> environment = new java.util.HashMap<>(more);
        environment.put("MAIL_HOST", "localhost");
        environment.put("MAIL_FROM", "office@neijiang.example");
        return new Postman(Session.getInstance(properties), new MailSettings(environment));
    }

    private static MimeMessage read(MailServer server) throws Exception {
        byte[] letter = server.letters().get(0).getBytes(StandardCharsets.ISO_8859_1);
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(letter));
    }
}
