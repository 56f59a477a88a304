package org.fangxian.notices;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.fangxian.shared.Texts;

/** The mail server and the portal's own address, as the environment names them. */
@ApplicationScoped
class MailSettings {
    private final Map<String, String> environment;

    MailSettings() {
        this(System.getenv());
    }

    MailSettings(Map<String, String> environment) {
        this.environment = environment;
    }

    boolean isConfigured() {
        return !host().isEmpty();
    }

    String sender() {
        return environment.getOrDefault("MAIL_FROM", "fangxian@" + host());
    }

    private String host() {
        return environment.getOrDefault("MAIL_HOST", "");
    }

    /** What the letter says: the notice, and where in the portal it is dealt with. */
    String text(Notice notice) {
        String portal = environment.getOrDefault("FANGXIAN_URL", "").replaceFirst("/+$", "");
        Texts texts = Texts.of(Texts.CHINESE);
        return portal.isEmpty()
                ? texts.format("notices.mail.body.signIn", notice.body())
                : texts.format("notices.mail.body.link", notice.body(), portal + notice.link());
    }
}
