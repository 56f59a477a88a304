package org.fangxian.faults;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fangxian.DemoPortal;

/** Machines of one unit that file reports without a pause, and send again what was not acknowledged. */
final class Machines {
    static final String UNIT = "NJ-GX";

    private static final int AT_ONCE = 4;
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final int DAYS = 40;
    private static final Map<String, List<String>> FORMS = Map.of(
            "RETURNEES", List.of("RETURNEES_NEW", "RETURNEES_TOTAL", "RETURNEES_HUBEI_NEW", "RETURNEES_HUBEI_TOTAL"),
            "HOUSEHOLDS", List.of("HOUSEHOLDS_VISITED", "HOUSEHOLDS_VISITED_TOTAL", "PERSONS_VISITED"));

    private final DemoPortal portal;
    private final Queue<String> waiting = new ConcurrentLinkedQueue<>(reports().toList());
    private final Queue<Instant> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> work;

    Machines(DemoPortal portal) {
        this.portal = portal;
        this.work = IntStream.range(0, AT_ONCE)
                .<Future<?>>mapToObj(number -> threads.submit(this::file))
                .toList();
    }

    /** What they file: two forms of 40 days. */
    static Stream<String> reports() {
        return FORMS.keySet().stream()
                .flatMap(form ->
                        IntStream.range(0, DAYS).mapToObj(day -> form + "/" + UNIT + "/" + FIRST.plusDays(day)));
    }

    private void file() {
        for (String report = waiting.poll(); report != null; report = waiting.poll()) {
            while (!isFiled(report)) {
                pause();
            }
            acknowledged.add(Instant.now());
        }
    }

    private boolean isFiled(String report) {
        try {
            Map<String, String> key = Map.of("Idempotency-Key", "machine-" + report);
            HttpResponse<String> answer =
                    portal.call("PUT", "/reports/" + report, "api-" + UNIT, Drafts.nothing(indicators(report)), key);
            if (answer.statusCode() < 500 && answer.statusCode() != 200) {
                throw new IllegalStateException(answer.body());
            }
            return answer.statusCode() == 200;
        } catch (IOException broken) {
            return false;
        }
    }

    static List<String> indicators(String report) {
        return FORMS.get(report.split("/")[0]);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitReports(int wanted) {
        while (acknowledged.size() < wanted) {
            pause();
        }
    }

    /** Waits until everything is filed. */
    void end() throws Exception {
        for (Future<?> hand : work) {
            hand.get(2, TimeUnit.MINUTES);
        }
        threads.shutdown();
    }

    /** @return when the first report was acknowledged after the moment */
    Instant firstAfter(Instant moment) {
        return acknowledged.stream()
                .filter(moment::isBefore)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
