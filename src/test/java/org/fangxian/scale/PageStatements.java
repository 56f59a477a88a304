package org.fangxian.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fangxian.DemoPortal;
import org.fangxian.PortalSession;
import org.fangxian.browser.PagesLookIT;
import org.fangxian.browser.PagesLookIT.Visit;

/** The statements that the pages of a portal send to its database. */
final class PageStatements {
    private final DemoPortal portal;
    private final StatementLog log;

    PageStatements(DemoPortal portal, StatementLog log) {
        this.portal = portal;
        this.log = log;
    }

    /** @return what each page of {@link PagesLookIT#VISITS} sent, by page and visit */
    Map<String, List<String>> visits() throws Exception {
        log.record(true);
        Map<String, List<String>> sent = new LinkedHashMap<>();
        Map<String, PortalSession> sessions = new HashMap<>();
        for (Visit visit : PagesLookIT.VISITS) {
            if (!visit.account().isEmpty()) {
                if (!sessions.containsKey(visit.account())) {
                    sessions.put(visit.account(), new PortalSession(portal, visit.account()));
                }
                PortalSession session = sessions.get(visit.account());
                String address = address(visit, session);
                session.get(address);
                sent.put(visit.page() + " " + visit, least(session, address));
            }
        }
        log.record(false);
        return sent;
    }

    /** Of some visits the quietest, once three were alike: what is composed or sent meanwhile is not the page's. */
    private List<String> least(PortalSession session, String address) throws Exception {
        List<String> least = null;
        int alike = 0;
        for (int i = 0; i < 9 && alike < 3; i++) {
            List<String> sent = sent(() -> {
                assertThat(session.get(address).statusCode()).isEqualTo(200);
                return null;
            });
            if (least == null || sent.size() < least.size()) {
                least = sent;
                alike = 0;
            }
            alike += sent.size() == least.size() ? 1 : 0;
        }
        return least;
    }

    /** @return what was sent while the work was done, what belongs to sign-in, audit and the connection aside */
    List<String> sent(Callable<?> work) throws Exception {
        return log.during(work).stream()
                .filter(one -> !one.isAside())
                .map(StatementLog.Sent::sql)
                .collect(Collectors.toList());
    }

    private static String address(Visit visit, PortalSession session) throws IOException {
        if (visit.follow().isEmpty()) {
            return visit.address();
        }
        String list = new String(session.get(visit.address()).body(), StandardCharsets.UTF_8);
        Matcher link = Pattern.compile("href=\"(/" + visit.page() + "\\.xhtml\\?[^\"]+)\"")
                .matcher(list);
        assertThat(link.find()).as("a link to %s", visit.page()).isTrue();
        return link.group(1).replace("&amp;", "&");
    }
}
