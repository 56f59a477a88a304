package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.binary.Base32;
import org.fangxian.DemoPortal;
import org.fangxian.PortalProcess;
import org.fangxian.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The city's own portal from its first start on: one administrator, who signs in and out. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInIT {
    private static final Pattern ONE_TIME = Pattern.compile("one-time password \"([^\"]+)\"");
    private static final Path HOME = DemoPortal.freshHome("first");
    private static final Map<String, String> OWN = Map.of("FANGXIAN_HOME", HOME.toString());
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String TODAY = "/today/today.xhtml";
    private static final String PASSWORD_PAGE = "/accounts/password.xhtml";
    private static final String FACTOR_PAGE = "/accounts/factor.xhtml";
    private static final String CODE_PAGE = "/code.xhtml";
    private static final String LOGIN = "/login.xhtml";
    private static final String CHOSEN = "chosen by herself";

    private static PortalProcess portal;
    private static String oneTimePassword;
    private static String chosen = CHOSEN;
    private static List<String> recovery;

    @BeforeAll
    static void startForTheFirstTime() {
        portal = PortalProcess.start("portal-first", OWN);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    @Order(1)
    void theFirstStartShowsTheAdministratorsPasswordOnceAndNothingOfADemonstration() {
        List<String> shown =
                ONE_TIME.matcher(portal.log()).results().map(MatchResult::group).toList();
        assertThat(shown).hasSize(1);
        assertThat(portal.log()).doesNotContain("Demonstration accounts", "Demonstration tokens");
        oneTimePassword = shown.get(0).replaceAll(".*\"(.+)\"", "$1");
    }

    @Test
    @Order(2)
    void whoeverHasAOneTimePasswordReachesNothingButThePageThatReplacesIt() throws IOException {
        Visitor admin = new Visitor(portal.url());
        assertThat(admin.signIn("admin", "something else").body()).contains("用户名或密码不正确");
        String before = admin.session();
        assertThat(Visitor.sentTo(admin.signIn("admin", oneTimePassword))).isEqualTo(TODAY);
        String after = admin.session();
        assertThat(before).isNotEmpty().isNotEqualTo(after);
        assertThat(admin.sentWith(before, TODAY)).isEqualTo(LOGIN);

        for (String page : pages()) {
            assertThat(Visitor.sentTo(admin.get(page))).as(page).isEqualTo(PASSWORD_PAGE);
        }
        assertThat(Visitor.sentTo(admin.get("/briefings/file?id=1&kind=PDF"))).isEqualTo(PASSWORD_PAGE);

        assertThat(Visitor.sentTo(change(admin, oneTimePassword, CHOSEN))).isEqualTo(TODAY);
        assertThat(Visitor.sentTo(admin.get(TODAY))).isEqualTo(FACTOR_PAGE);
        assertThat(Visitor.sentTo(admin.get("/accounts/accounts.xhtml"))).isEqualTo(FACTOR_PAGE);
        recovery = enrol(admin);
        assertThat(recovery).hasSize(10);
        assertThat(admin.get(TODAY).statusCode()).isEqualTo(200);
        assertThat(admin.session()).isNotEqualTo(after);
        assertThat(admin.sentWith(after, TODAY)).isEqualTo(LOGIN);
    }

    @Test
    @Order(3)
    void whoChangesThePasswordEndsTheSessionsElsewhere() throws IOException {
        Visitor here = signedIn();
        Visitor elsewhere = signedIn();
        assertThat(elsewhere.get(TODAY).statusCode()).isEqualTo(200);

        assertThat(Visitor.sentTo(change(here, CHOSEN, CHOSEN + "!"))).isEqualTo(TODAY);
        assertThat(Visitor.sentTo(elsewhere.get(TODAY))).isEqualTo(LOGIN);
        assertThat(here.get(TODAY).statusCode()).isEqualTo(200);
        assertThat(change(here, CHOSEN + "!", CHOSEN).body()).contains("不能使用最近用过的密码");
        chosen = CHOSEN + "!";
    }

    @Test
    @Order(4)
    void aSessionThatWasSignedOutIsWorthNothing() throws IOException {
        Visitor admin = signedIn();
        String session = admin.session();
        assertThat(admin.sentWith(session, TODAY)).isEmpty();

        assertThat(Visitor.sentTo(admin.press(TODAY, "shellPerson", "signOut", Map.of())))
                .isEqualTo(LOGIN);
        assertThat(admin.sentWith(session, TODAY)).isEqualTo(LOGIN);
        assertThat(Visitor.sentTo(admin.get(TODAY))).isEqualTo(LOGIN);
    }

    @Test
    @Order(5)
    void aLaterStartShowsNoPasswordAndKeepsTheChosenOne() throws IOException {
        portal.close();
        portal = PortalProcess.start("portal-first", OWN);
        assertThat(portal.log()).doesNotContain("one-time password");
        assertThat(signedIn().get(TODAY).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void aDemonstrationIsNotStartedOnTheCitysOwnData() {
        portal.close();
        Map<String, String> demonstration = Map.of("FANGXIAN_HOME", HOME.toString(), "FANGXIAN_DEMO", "true");
        assertThatThrownBy(() -> PortalProcess.start("portal-first", demonstration))
                .hasMessageContaining("The start is refused: these data are the city's own");
        assertThat(HOME.resolve("demonstration.properties")).doesNotExist();
    }

    @Test
    @Order(7)
    void aDatabaseServerWithoutPasswordIsNotTried() {
        Map<String, String> server =
                Map.of("FANGXIAN_HOME", HOME.toString(), "DB_DRIVER", "postgresql", "DB_URL", "jdbc:postgresql://x/y");
        assertThatThrownBy(() -> PortalProcess.start("portal-first", server))
                .hasMessageContaining("DB_PASSWORD is not set");
    }

    private static Visitor signedIn() throws IOException {
        Visitor admin = new Visitor(portal.url());
        assertThat(Visitor.sentTo(admin.signIn("admin", chosen))).isEqualTo(CODE_PAGE);
        assertThat(Visitor.sentTo(admin.get(TODAY))).isEqualTo(LOGIN);
        assertThat(Visitor.sentTo(admin.signIn("admin", chosen))).isEqualTo(CODE_PAGE);
        Map<String, String> code = Map.of("typed", recovery.remove(0));
        assertThat(Visitor.sentTo(admin.press(CODE_PAGE, "code", "confirm", code)))
                .isEqualTo(TODAY);
        return admin;
    }

    /** Types the key that the page shows into an authenticator, and the code that it shows into the page. */
    private static List<String> enrol(Visitor visitor) throws IOException {
        HttpResponse<String> done = visitor.press(FACTOR_PAGE, "factor", "enrol", page -> {
            String key = page.replaceAll("(?s).*id=\"secret\"[^>]*>([A-Z2-7 ]+)<.*", "$1");
            byte[] secret = new Base32().decode(key.replace(" ", ""));
            return Map.of("typed", OneTimeCodes.code(secret, Instant.now()));
        });
        return new ArrayList<>(Pattern.compile("<code>([A-Z2-7-]{19})</code>")
                .matcher(done.body())
                .results()
                .map(found -> found.group(1))
                .toList());
    }

    private static HttpResponse<String> change(Visitor visitor, String old, String chosen) throws IOException {
        Map<String, String> fields = Map.of("old", old, "chosen", chosen, "repeated", chosen);
        return visitor.press(PASSWORD_PAGE, "form", "change", fields);
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> "/" + PAGES.relativize(file))
                    .filter(file -> file.endsWith(".xhtml") && !file.startsWith("/WEB-INF"))
                    .filter(file -> !Set.of(PASSWORD_PAGE, LOGIN, CODE_PAGE).contains(file))
                    .toList();
        }
    }
}
