package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.fangxian.DemoPortal;
import org.fangxian.browser.Browser;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A portal whose trail is verified by page and, while it is down, by the command; then somebody edits its database. */
class TamperedTrailIT {
    private static final Map<String, String> QUICK = Map.of("FANGXIAN_DEMO_HISTORY", "false");
    private static final By VERIFY = By.id("chain:verify");

    private final Path home = DemoPortal.freshHome("trail");

    private record Answer(int exit, String text) {}

    @Test
    void whatWasChangedWhileThePortalWasDownIsNamedByCommandAndPage() throws Exception {
        String head;
        try (DemoPortal portal = DemoPortal.start("trail", home, QUICK);
                Browser browser = new Browser(portal).signIn("shenji")) {
            browser.open("/audit/chain.xhtml").click(VERIFY).sees("审计链完整");
            browser.picture("chain-whole");
            browser.size(Browser.PHONE).picture("chain-whole-phone");
            head = browser.text().replaceAll("(?s).*?\\b([0-9a-f]{64})\\b.*", "$1");
            browser.complainedOfNothing();
        }
        Answer whole = command();
        assertThat(whole.text()).contains("审计链完整"); // what the last seconds wrote may still be unsealed
        assertThat(whole.exit()).isZero();
        String position = whole.text().replaceAll("(?s).*?(\\d+):[0-9a-f]{64}.*", "$1");
        assertThat(command("--head", position + ":" + "0".repeat(64)).exit()).isEqualTo(1);
        assertThat(head).hasSize(64);

        assertThat(longestUnsealed())
                .as("milliseconds that an entry waited for its seal")
                .isBetween(0L, 5000L);
        long entry = change();
        Answer broken = command();
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.text()).contains("审计链中断：链位2，日志编号" + entry);
        try (DemoPortal portal = DemoPortal.start("trail", home, QUICK);
                Browser browser = new Browser(portal).signIn("shenji")) {
            browser.open("/audit/chain.xhtml").click(VERIFY).sees("首个断点：链位2，日志编号" + entry);
            browser.picture("chain-broken");
            browser.size(Browser.PHONE).picture("chain-broken-phone");
            browser.complainedOfNothing();
        }
    }

    /** Of what the auditor did just now, one entry at least; the demonstration itself is loaded in one long transaction. */
    private long longestUnsealed() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + home + "/data/fangxian", "sa", "embedded")) {
            return Attacker.number(
                    connection,
                    "select coalesce(max(datediff(millisecond, e.recorded_at, s.sealed_at)), -1) from audit_seal s"
                            + " join audit_entry e on e.id = s.entry_id where e.account = 'shenji'");
        }
    }

    /** With the file and its password nothing holds: the triggers are dropped, another is named for what zhen did. */
    private long change() throws SQLException {
        try (Connection connection =
                DriverManager.getConnection("jdbc:h2:file:" + home + "/data/fangxian", "sa", "embedded")) {
            Attacker.withoutTriggers(connection);
            long entry = Attacker.number(connection, "select entry_id from audit_seal where position = 2");
            Attacker.execute(connection, "update audit_entry set account = 'zhen' where id = " + entry);
            V31_1__Append_only.create(connection);
            return entry;
        }
    }

    private Answer command(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "target/server/bin/verify-audit.sh"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("FANGXIAN_HOME", home.toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", "-Duser.language=zh");
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Answer(process.exitValue(), text);
    }
}
