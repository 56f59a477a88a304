package org.fangxian.briefings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fangxian.TestDatabase;
import org.fangxian.briefings.flow.BriefingState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a briefing's way to its issue sends to the database: the same whether few units have reported or many. */
@Tag("database")
class StepStatementsTest extends BriefingFlow {
    private static final LocalDate FIRST = LocalDate.of(2020, 3, 5);
    private static final LocalDate FEW = LocalDate.of(2020, 3, 6);
    private static final LocalDate MANY = LocalDate.of(2020, 3, 8);

    /** How many each may send; the three files are stored beside them. */
    private static final Map<String, Integer> LIMITS = Map.of("check", 14, "sign", 13, "issue", 13, "read", 5);

    /** The sequences whose next block of ids one step may have to draw. */
    private static final long BLOCKS = 4;

    @Test
    void aStepSendsAsManyStatementsHoweverManyHaveReported() throws Exception {
        way(FIRST); // units, forms and settings are known from then on
        Map<String, Long> few = way(FEW);
        fixture.run("insert into report (id, form_code, unit_id, report_date, state, version) select 800000000 + id,"
                + " 'HOUSEHOLDS', id, date '" + MANY + "', 'SUBMITTED', 1 from unit where kind = 'VILLAGE'");
        Map<String, Long> many = way(MANY);
        assertThat(few.keySet()).as("%s, with many reports %s", few, many).isEqualTo(LIMITS.keySet());
        few.forEach((step, sent) -> {
            assertThat(sent).as(step).isBetween(1L, (long) LIMITS.get(step));
            assertThat(many.get(step)).as(step).isCloseTo(sent, within(BLOCKS));
        });
    }

    private Map<String, Long> way(LocalDate date) throws Exception {
        fixture.reported("CASES", "NJ-WJ", date, EARLY, BriefingStory.CASES);
        long draft = story.sparse(date, "累计{f:%d}例", "CONFIRMED_TOTAL");
        Map<String, Long> sent = new LinkedHashMap<>();
        sent.put("check", step("hegao", draft, BriefingState.CHECKED));
        sent.put("sign", step("qianfa", draft, BriefingState.SIGNED));
        sent.put("issue", step("bianji2", draft, BriefingState.ISSUED));
        sent.put("read", TestDatabase.statements(entities, () -> call(() -> story.view(draft))));
        return sent;
    }

    private long step(String person, long draft, BriefingState to) {
        return TestDatabase.statements(
                entities,
                () -> call(() -> {
                    story.move(person, draft, to, null);
                    return null;
                }));
    }

    private static void call(java.util.concurrent.Callable<?> work) {
        try {
            work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
