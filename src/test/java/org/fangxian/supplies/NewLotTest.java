package org.fangxian.supplies;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fangxian.TestDatabase;
import org.fangxian.shared.RequestKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clerks who receive the same new lots at the same moment make each of them once, in whichever order they list them. */
@Tag("database")
class NewLotTest {
    private static final int CLERKS = 8;
    private static final int ROUNDS = 25;
    private static final long MASKS = 2;
    private static final long GLOVES = 13;

    @Test
    void aLotIsMadeOnce() throws Exception {
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                String number = "round-" + round;
                List<Callable<List<Long>>> receiving = new ArrayList<>();
                for (int clerk = 0; clerk < CLERKS; clerk++) {
                    boolean masksFirst = clerk % 2 == 0;
                    receiving.add(() -> lots(number, masksFirst));
                }
                List<List<Long>> made = new ArrayList<>();
                for (Future<List<Long>> lots : clerks.invokeAll(receiving)) {
                    made.add(lots.get());
                }
                assertThat(made).as(number).containsOnly(made.get(0));
            }
        } finally {
            clerks.shutdownNow();
        }
    }

    private static List<Long> lots(String number, boolean masksFirst) {
        EntityManager entities = TestDatabase.begin();
        List<Long> items = masksFirst ? List.of(MASKS, GLOVES) : List.of(GLOVES, MASKS);
        List<StockReceiving.Line> lines = items.stream()
                .map(item ->
                        new LotDescription(item, number, "new", "", LocalDate.EPOCH.plusYears(60), Fitness.MEDICAL))
                .map(lot -> new StockReceiving.Line(lot, BigDecimal.ONE))
                .toList();
        StockReceiving receiving = new StockReceiving(1, 2, null, lines, null, new RequestKey("new lots", "new lots"));
        List<Long> lots = TestDatabase.wired(Lots.class, entities).command(receiving).lines().stream()
                .map(StockLine::lotId)
                .sorted()
                .toList();
        entities.getTransaction().commit();
        entities.close();
        return lots;
    }
}
