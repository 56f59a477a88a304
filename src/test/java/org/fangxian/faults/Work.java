package org.fangxian.faults;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fangxian.DemoPortal;
import org.fangxian.demonstration.Office;
import org.fangxian.faults.Imports.Import;

/** Imports that are confirmed and briefings that go from hand to hand at once, and what of it was acknowledged. */
final class Work implements AutoCloseable {
    private static final int HANDS = 8;

    private final ExecutorService threads = Executors.newFixedThreadPool(HANDS);
    private final Semaphore acknowledgements = new Semaphore(0);
    private final Set<Import> imported = ConcurrentHashMap.newKeySet();
    private final Map<Integer, String> states = new ConcurrentHashMap<>();
    private final CountDownLatch office = new CountDownLatch(1);
    private final CountDownLatch going = new CountDownLatch(1);
    private volatile String step = "";

    /**
     * @param drafts composed already
     * @param from the state to which the first draft is brought before anything begins
     */
    Work(DemoPortal portal, Map<Import, BroughtSheet> brought, List<JsonObject> drafts, String from)
            throws IOException {
        Office desk = new Office(portal);
        List<JsonObject> begun = new ArrayList<>(drafts);
        while (!begun.get(0).getString("state").equals(from)) {
            begun.set(0, desk.step(begun.get(0)));
        }
        begun.forEach(this::told);
        threads.submit(hand(() -> {
            office.await();
            for (JsonObject draft : begun) {
                issue(desk, draft);
            }
        }));
        brought.forEach((sheet, page) -> threads.submit(hand(() -> {
            if (page.confirm()) {
                imported.add(sheet);
                acknowledgements.release();
            }
        })));
    }

    private void issue(Office desk, JsonObject draft) throws IOException {
        JsonObject now = draft;
        while (!Office.isIssued(now)) {
            step = now.getString("state");
            going.countDown();
            now = desk.step(now);
            step = "";
            told(now);
        }
    }

    /** The office goes on with its drafts, who has waited until now; returns once its first step has begun. */
    void letOfficeGoOn() throws InterruptedException {
        office.countDown();
        if (!going.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the office does not go on");
        }
    }

    /** The state from which a briefing is being brought forward at this moment; empty between two steps. */
    String step() {
        return step;
    }

    private void told(JsonObject briefing) {
        states.put(briefing.getInt("id"), briefing.getString("state"));
    }

    private interface Hand {
        void work() throws IOException, InterruptedException;
    }

    /** A hand whose connection breaks was told nothing, and lets go. */
    private static Callable<Void> hand(Hand hand) {
        return () -> {
            hand.work();
            return null;
        };
    }

    /** Waits until so many imports were acknowledged. */
    void awaitImports(int wanted) throws InterruptedException {
        if (!acknowledgements.tryAcquire(wanted, 2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("only " + imported.size() + " imports were acknowledged");
        }
    }

    /** Once the server is dead: waits until every hand let go. One that goes on listening to the dead is called off. */
    void end() throws InterruptedException {
        threads.shutdown();
        if (threads.awaitTermination(15, TimeUnit.SECONDS)) {
            return;
        }
        threads.shutdownNow();
        if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody is still at work");
        }
    }

    Set<Import> imported() {
        return imported;
    }

    /** The briefings by id, with the last state that was acknowledged. */
    Map<Integer, String> states() {
        return states;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
