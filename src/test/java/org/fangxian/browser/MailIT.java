package org.fangxian.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.fangxian.DemoPortal;
import org.fangxian.MailServer;
import org.fangxian.browser.pages.BoardPage;
import org.junit.jupiter.api.Test;

/** A reminder by e-mail, from a portal for which a mail server is configured: it is there, goes away and comes back. */
class MailIT {
    private static final String DATE = "2020-02-12";
    private static final String TOWN = "重龙镇";
    private static final String OTHER = "甘露镇";

    @Test
    void aReminderIsMailedAndOneThatFailedIsMailedLater() throws Exception {
        MailServer server = MailServer.open();
        int port = server.port();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                DemoPortal portal =
                        DemoPortal.start("mail", DemoPortal.freshHome("mail"), environment(postgres, port))) {
            addresses(postgres);
            try (Browser reviewer = new Browser(portal).signIn("zizhong.sh")) {
                BoardPage.open(reviewer, DATE).remind(TOWN);
                awaitMail(reviewer, TOWN, "邮件已发");
                assertThat(server.letters()).hasSize(1);
                assertLetter(server.letters().get(0));
                server.close();
                BoardPage.open(reviewer, DATE).remind(OTHER);
                awaitMail(reviewer, OTHER, "邮件发送失败");
                BoardPage.open(reviewer, DATE).reminders(OTHER).sees("refused").sees("重发");
                reviewer.picture("board-mail-failed");
                server = MailServer.openOn(port);
                awaitMail(reviewer, OTHER, "邮件已发");
                assertThat(server.letters()).hasSize(1);
            }
        } finally {
            server.close();
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres postgres, int mailPort) {
        Map<String, String> environment = new HashMap<>(DemoPortal.on(postgres));
        environment.put("FANGXIAN_URL", "https://portal.example");
        environment.put("MAIL_HOST", "localhost");
        environment.put("MAIL_PORT", String.valueOf(mailPort));
        environment.put("MAIL_FROM", "office@neijiang.example");
        return environment;
    }

    private static void addresses(EmbeddedPostgres postgres) throws Exception {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update account set email = name || '@neijiang.example'");
        }
    }

    private static void awaitMail(Browser reviewer, String town, String state) {
        reviewer.awaitSlowly(page -> BoardPage.open(reviewer, DATE).line(town).contains(state));
    }

    private static void assertLetter(String letter) throws Exception {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(message.getSubject()).contains("催报：" + TOWN);
        assertThat(message.getAllRecipients()[0]).hasToString("zhen2@neijiang.example");
        assertThat((String) message.getContent())
                .contains("前报送")
                .contains("https://portal.example/reporting/reports.xhtml?unit=511025100&date=" + DATE);
    }
}
