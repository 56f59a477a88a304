package org.fangxian.faults;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fangxian.DemoPortal;
import org.fangxian.Visitor;
import org.fangxian.demonstration.Office;
import org.fangxian.faults.Imports.Import;

/**
 * Who else works while machines file: officers whose imports are confirmed one after the other, the office with a briefing,
 * and people who look at pages without a pause. What was not acknowledged is done again, as people do.
 */
final class Crowd implements AutoCloseable {
    private static final Map<String, String> PAGES = Map.of(
            "shenhe", "/verdicts/board.xhtml",
            "bianji", "/briefings/briefings.xhtml",
            "zhen", "/reporting/reports.xhtml");

    private final DemoPortal portal;
    private final Office office;
    private final List<Import> imports;
    private final JsonObject draft;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Future<?>> work = new ArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(PAGES.size() + 2);
    private final Map<String, Queue<Instant>> seen = new ConcurrentHashMap<>();
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean looking = true;

    Crowd(DemoPortal portal, LocalDate date) throws IOException {
        this.portal = portal;
        office = new Office(portal);
        draft = Drafts.compose(portal, List.of(date)).get(0);
        imports = Imports.on(date);
        Map<Import, BroughtSheet> brought = Imports.bring(portal, imports);
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Visitor visitor = new Visitor(portal.url());
            visitor.signIn(page.getKey(), portal.password());
            seen.put(page.getValue(), new ConcurrentLinkedQueue<>());
            work.add(threads.submit(() -> look(visitor, page.getValue())));
        }
        work.add(threads.submit(() -> importAll(brought)));
        work.add(threads.submit(this::issue));
    }

    /** Until each of them has been answered once. */
    void awaitEverybody() throws InterruptedException {
        if (!begun.await(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException(begun.getCount() + " have not begun");
        }
    }

    private void look(Visitor visitor, String page) {
        while (looking) {
            if (isShown(visitor, page)) {
                seen.get(page).add(Instant.now());
                begun.countDown();
            } else {
                refused.incrementAndGet();
            }
            pause();
        }
    }

    private static boolean isShown(Visitor visitor, String page) {
        try {
            HttpResponse<String> shown = visitor.get(page);
            return shown.statusCode() == 200 && shown.body().contains("</html>");
        } catch (IOException broken) {
            return false;
        }
    }

    /** A sheet that was not told to be taken in is brought once more: it is taken in now, or known. */
    private Void importAll(Map<Import, BroughtSheet> brought) {
        brought.forEach((sheet, page) -> {
            boolean done = isConfirmed(page);
            begun.countDown();
            while (!done) {
                pause();
                done = isBroughtAgain(sheet);
            }
        });
        return null;
    }

    private static boolean isConfirmed(BroughtSheet page) {
        try {
            return page.confirm();
        } catch (IOException broken) {
            return false;
        }
    }

    private boolean isBroughtAgain(Import sheet) {
        try {
            Visitor officer = new Visitor(portal.url());
            officer.signIn(sheet.officer(), portal.password());
            BroughtSheet again = new BroughtSheet(portal, officer, Imports.FORM, sheet.date(), sheet.csv());
            return again.isKnown() || again.confirm();
        } catch (IOException | IllegalStateException broken) {
            return false; // no page is shown while the database is down
        }
    }

    /** Each step is waited for; where it stands is read again before the next. */
    private Void issue() throws IOException {
        JsonObject now = draft;
        while (!Office.isIssued(now)) {
            try {
                office.tryStep(now);
                begun.countDown();
                pause();
                JsonObject read = office.read(draft.getInt("id"));
                now = read.containsKey("state") ? read : now; // else it was refused
            } catch (IOException | RuntimeException broken) {
                pause();
            }
        }
        return null;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until everything is imported and issued, and pages were looked at until the moment. */
    void end(Instant moment) throws Exception {
        while (Instant.now().isBefore(moment)) {
            pause();
        }
        looking = false;
        for (Future<?> one : work) {
            one.get(3, TimeUnit.MINUTES);
        }
    }

    List<Import> imports() {
        return imports;
    }

    int briefing() {
        return draft.getInt("id");
    }

    /** @return how many pages were not shown */
    int refusedMeanwhile() {
        return refused.get();
    }

    /** @return when each page was shown for the first time after the moment; never is the end of time */
    List<Instant> firstPagesAfter(Instant moment) {
        return seen.values().stream()
                .map(times ->
                        times.stream().filter(moment::isBefore).findFirst().orElse(Instant.MAX))
                .toList();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
