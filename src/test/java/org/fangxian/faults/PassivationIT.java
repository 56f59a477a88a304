package org.fangxian.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;
import org.fangxian.Visitor;
import org.fangxian.browser.PagesLookIT;
import org.fangxian.browser.PagesLookIT.Visit;
import org.fangxian.scale.ChangedWar;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The server keeps one session in memory and writes the others down. Whoever opened a page presses a button of it after
 * others came and went, and finds it as it was.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PassivationIT {
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);
    private static final Pattern FOLLOWED = Pattern.compile("a\\[href\\*='(\\w+)\\.xhtml");
    private static final Path HOME = DemoPortal.freshHome("passivation");
    private static final Path STORE = Path.of("target/portal-passivation/data");

    private static final int FEW = 3;
    private static final int EXPIRED = 410;

    private static final Map<String, Visitor> VISITORS = new HashMap<>();
    private static final List<Visit> LOST = new ArrayList<>();
    private static final Set<String> WRITTEN = new HashSet<>();
    private static final List<String> BEANS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.fangxian").stream()
                    .filter(type -> type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(SessionScoped.class))
                    .map(JavaClass::getName)
                    .toList();

    private static DemoPortal portal;

    @BeforeAll
    static void start() throws IOException {
        portal = DemoPortal.start("passivation", HOME, Map.of(), ChangedWar.withOneSessionInMemory());
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    static Stream<Visit> visits() {
        return PagesLookIT.VISITS.stream().filter(visit -> !visit.account().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("visits")
    @Order(1)
    void aPageGoesOnAfterItsSessionWasWrittenDown(Visit visit) throws IOException {
        if (!goesOn(visit)) {
            LOST.add(visit);
            VISITORS.remove(visit.account());
            assertThat(goesOn(visit)).as("signed in again: " + visit).isTrue();
        }
    }

    /** @return whether the page went on; not where its visitor is asked to sign in */
    private static boolean goesOn(Visit visit) throws IOException {
        Visitor visitor = visitor(visit.account());
        if (isAskedToSignIn(visitor.get("/today/today.xhtml"))) {
            return false;
        }
        String address = address(visit, visitor);
        HttpResponse<String> page = visitor.get(address);
        if (isAskedToSignIn(page)) {
            return false;
        }
        String opened = page.body();
        HttpResponse<String> answer = visitor.press(address, lastForm(opened), "nothing", shown -> {
            othersCome();
            return Map.of();
        });
        if (isAskedToSignIn(answer)) {
            return false;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(title(answer.body())).isEqualTo(title(opened));
        return true;
    }

    private static boolean isAskedToSignIn(HttpResponse<String> answer) {
        return answer.statusCode() == 302
                && answer.headers().firstValue("Location").orElse("").contains("login");
    }

    /**
     * A server that keeps one session alone loses one now and then, as none in use does; it does not lose them all. An entry
     * that is written while the store's file is compacted may be dropped: infinispan issue 17682, mended in 16.0.15.
     */
    @Test
    @Order(2)
    void aSessionThatIsWrittenDownIsHardlyEverLost() {
        assertThat(LOST).hasSizeLessThanOrEqualTo(FEW);
    }

    @Test
    @Order(3)
    void everyBeanOfAViewOrASessionWasWrittenDown() throws IOException {
        noteWhatIsWritten();
        assertThat(BEANS).hasSizeGreaterThan(25);
        assertThat(WRITTEN).containsExactlyInAnyOrderElementsOf(BEANS);
        assertThat(portal.process().log().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
    }

    /** As a server leaves it that was killed in the middle of writing, and worse. */
    @Test
    @Order(4)
    void aStoreThatWasCutShortKeepsNoServerFromStarting() throws IOException {
        portal.process().kill();
        List<Path> stores = stores();
        assertThat(stores).isNotEmpty();
        for (Path store : stores) {
            byte[] whole = Files.readAllBytes(store);
            byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);
            Arrays.fill(cut, cut.length / 3, cut.length * 2 / 3, (byte) 0x7f);
            Files.write(store, cut);
        }
        portal = DemoPortal.start("passivation", HOME, Map.of());
        assertThat(portal.process().log().lines().filter(line -> line.contains(" ERROR ")))
                .isEmpty();
        Visitor again = new Visitor(portal.url());
        assertThat(again.signIn("zhen", portal.password()).statusCode()).isEqualTo(302);
        assertThat(again.get("/today/today.xhtml").body()).contains("林小禾");
    }

    private static Visitor visitor(String account) throws IOException {
        Visitor known = VISITORS.get(account);
        if (known == null) {
            known = new Visitor(portal.url());
            int status = known.signIn(account, portal.password()).statusCode();
            if (status == EXPIRED) { // the page of the sign-in itself was lost
                known = new Visitor(portal.url());
                status = known.signIn(account, portal.password()).statusCode();
            }
            assertThat(status).isEqualTo(302);
            VISITORS.put(account, known);
        }
        return known;
    }

    private static String address(Visit visit, Visitor visitor) throws IOException {
        if (visit.follow().isEmpty()) {
            return visit.address();
        }
        Matcher followed = FOLLOWED.matcher(visit.follow());
        assertThat(followed.find()).as(visit.follow()).isTrue();
        String list = visitor.get(visit.address()).body();
        Matcher link = Pattern.compile("href=\"([^\"]*/" + followed.group(1) + "\\.xhtml\\?[^\"]+)\"")
                .matcher(list);
        assertThat(link.find()).as(list).isTrue();
        return link.group(1).replace("&amp;", "&");
    }

    private static String lastForm(String page) {
        return FORM.matcher(page)
                .results()
                .map(form -> form.group(1))
                .reduce((before, last) -> last)
                .orElseThrow(() -> new AssertionError("no form in " + page));
    }

    private static String title(String page) {
        Matcher title = TITLE.matcher(page);
        assertThat(title.find()).as(page).isTrue();
        return title.group(1);
    }

    private static void othersCome() {
        try {
            for (int i = 0; i < 2; i++) {
                assertThat(new Visitor(portal.url()).get("/login.xhtml").statusCode())
                        .isEqualTo(200);
            }
            noteWhatIsWritten();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> stores() throws IOException {
        try (Stream<Path> all = Files.walk(STORE)) {
            return all.filter(file -> file.getFileName().toString().startsWith("ispn"))
                    .toList();
        }
    }

    /** The store is compacted now and then: what was seen in it once was written. */
    private static void noteWhatIsWritten() throws IOException {
        for (Path file : stores()) {
            String contents = Files.readString(file, StandardCharsets.ISO_8859_1);
            BEANS.stream()
                    .filter(bean -> !WRITTEN.contains(bean) && contents.contains(bean))
                    .forEach(WRITTEN::add);
        }
    }
}
