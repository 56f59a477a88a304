package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.fangxian.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two servers work on one database and share their sessions; one after the other is killed and started again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoServersIT {
    private static final Duration TWO_TICKS = Duration.ofSeconds(125);
    private static final String COMPOSED = "composed itself";
    private static final String TODAY = "/today/today.xhtml";
    private static final String ENTRY = "/reporting/entry.xhtml?form=HOUSEHOLDS&unit=511011100&date=2020-02-12";

    private static TwoServers servers;
    private static Visitor town;

    /** Where the town's reporter works at present. */
    private static int here;

    private static int killed = -1;

    @BeforeAll
    static void start() throws IOException {
        servers = TwoServers.start();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @Test
    @Order(1)
    void startedAtOnceTheyFillOneDemonstration() {
        assertThat(servers.rows("select name from account group by name having count(*) > 1"))
                .isEmpty();
        assertThat(servers.rows("select name from account where name in ('zhen', 'bianji')"))
                .hasSize(2);
        assertThat(servers.rows("select id from briefing")).isEmpty();
    }

    @Test
    @Order(2)
    void theEveningDraftAppearsOnceAtItsTime() throws SQLException, InterruptedException {
        itsTimeHasCome();
        awaitDraft();
        TimeUnit.SECONDS.sleep(4); // the other one's turn, which began at the same second
        assertThat(servers.rows("select title from briefing")).hasSize(1);
        assertThat(servers.rows("select id from audit_entry where action = 'briefings.compose'"))
                .hasSize(1);
        killed = servers.saying(COMPOSED);
    }

    private static void itsTimeHasCome() throws SQLException {
        servers.update(
                "update briefing_kind set compose_minute = (select extract(hour from t) * 60 + extract(minute from t)"
                        + " from (select (now() + offset_seconds * interval '1 second') at time zone 'Asia/Shanghai' as t"
                        + " from clock_setting) as city)");
    }

    private static void awaitDraft() throws InterruptedException {
        Instant last = Instant.now().plus(TWO_TICKS);
        while (servers.rows("select id from briefing where briefing_date = '2020-02-12'")
                .isEmpty()) {
            assertThat(Instant.now()).as("no draft").isBefore(last);
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    @Test
    @Order(3)
    void theNextEveningsDraftAppearsAlthoughItsComposerWasKilled() throws SQLException, InterruptedException {
        town = new Visitor(servers.url(killed));
        servers.kill(killed);
        here = 1 - killed;
        servers.update("update briefing set briefing_date = briefing_date - 1"); // a day goes by
        awaitDraft();
        assertThat(servers.log(here)).contains(COMPOSED);
        assertThat(servers.rows("select id from briefing")).hasSize(2);
        servers.restart(killed);
    }

    /** Three, or as many as the profile "faults" says. */
    static IntStream rounds() {
        return IntStream.range(0, Integer.getInteger("faults.rounds", 3));
    }

    @ParameterizedTest
    @MethodSource("rounds")
    @Order(4)
    void whoeverIsInTheMiddleOfAReportGoesOnAtTheOtherServer(int round) throws IOException, InterruptedException {
        OpenEntry entry = new OpenEntry(signedIn(), ENTRY);
        assertSaved(entry.save(0, String.valueOf(100 + round)));
        TimeUnit.SECONDS.sleep(1); // a session is written after the answer
        servers.kill(here);
        here = 1 - here;
        town.turnTo(servers.url(here));
        assertSaved(entry.save(1, String.valueOf(200 + round)));
        OpenEntry again = new OpenEntry(town, ENTRY);
        assertThat(again.figure(0)).isEqualTo(String.valueOf(100 + round));
        assertThat(again.figure(1)).isEqualTo(String.valueOf(200 + round));
        servers.restart(1 - here);
    }

    /** Once, and never again: the session outlives every server it was held by. */
    private static Visitor signedIn() throws IOException {
        town.turnTo(servers.url(here));
        if (town.session().isEmpty()) {
            assertThat(Visitor.sentTo(town.signIn("zhen", TwoServers.PASSWORD))).isEqualTo(TODAY);
        }
        return town;
    }

    /** A draft that another page saved meanwhile would be refused: the page knows what it saved at the server that is gone. */
    private static void assertSaved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("saved").doesNotContain("<redirect", "<error");
    }

    @Test
    @Order(5)
    void wrongPasswordsAreCountedAtBoth() throws IOException {
        for (int i = 0; i < 5; i++) {
            new Visitor(servers.url(i % 2)).signIn("houqin", "not her password");
        }
        for (int server : List.of(0, 1)) {
            HttpResponse<String> answer = new Visitor(servers.url(server)).signIn("houqin", TwoServers.PASSWORD);
            assertThat(answer.body()).contains("登录失败次数过多");
        }
    }

    @Test
    @Order(6)
    void nothingWasComplainedOf() {
        assertThat(servers.errors()).isEmpty();
    }
}
