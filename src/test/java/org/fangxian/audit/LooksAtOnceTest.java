package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.fangxian.shared.PersonalData;
import org.fangxian.shared.Purpose;
import org.fangxian.shared.TooManyLooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** However many pages of one account ask for telephones at the same moment, it sees no more than the hour allows. */
@Tag("database")
@Timeout(120)
class LooksAtOnceTest {
    private static final int TABS = 8;
    private static final int EACH = 6;
    private static final int ALLOWED = 30;

    @AfterEach
    void empty() throws SQLException, NamingException {
        try (Connection connection = open()) {
            Attacker.withoutTriggers(connection);
            Attacker.execute(connection, "delete from audit_entry where account like 'looks.%'");
            V31_1__Append_only.create(connection);
        }
    }

    private static Connection open() throws SQLException, NamingException {
        return InitialContext.<DataSource>doLookup("java:jboss/datasources/Fangxian")
                .getConnection();
    }

    @Test
    void eightPagesAtOnceSeeThirtyTelephonesAndTheSecurityAdministratorHearsOfItOnce() throws Exception {
        List<Callable<Integer>> tabs = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(TABS);
        for (int tab = 0; tab < TABS; tab++) {
            tabs.add(() -> {
                together.await();
                return looks("looks.many", EACH);
            });
        }
        assertThat(sum(tabs)).isEqualTo(ALLOWED);
        assertThat(entries("account = 'looks.many' and result = 'LOOKED'")).isEqualTo(ALLOWED);
        assertThat(entries("account = 'looks.many' and action = 'shared.personalAlarm'"))
                .isEqualTo(1);
        assertThat(looks("looks.other", 1)).as("another account's look").isEqualTo(1);
    }

    /** The last look that is allowed is allowed to one of two. */
    @Test
    void ofTwoPagesAtTheLimitOneSeesTheLastTelephone() throws Exception {
        for (int round = 0; round < 10; round++) {
            String account = "looks.last" + round;
            assertThat(looks(account, ALLOWED - 1)).isEqualTo(ALLOWED - 1);
            CyclicBarrier together = new CyclicBarrier(2);
            Callable<Integer> tab = () -> {
                together.await();
                return looks(account, 1);
            };
            assertThat(sum(List.of(tab, tab))).as("round %d", round).isEqualTo(1);
        }
    }

    private static int sum(List<Callable<Integer>> tabs) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tabs.size());
        try {
            int sum = 0;
            for (Future<Integer> tab : threads.invokeAll(tabs)) {
                sum += tab.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    /** @return how many of them were allowed */
    private static int looks(String account, int times) {
        TestDatabase.caller(account);
        try {
            int seen = 0;
            for (int look = 0; look < times; look++) {
                seen += look(look) ? 1 : 0;
            }
            return seen;
        } finally {
            TestDatabase.caller("timer");
        }
    }

    /** In a transaction each; an alarm is committed whatever becomes of the look, as it is by its boundary. */
    private static boolean look(int number) {
        EntityManager entities = TestDatabase.begin();
        try {
            TestDatabase.wired(PersonalData.class, entities)
                    .shown("511011100 CONTACT_PHONE " + number, 1, new Purpose("核实返乡人数"));
            return true;
        } catch (TooManyLooks refused) {
            return false;
        } finally {
            entities.getTransaction().commit();
            entities.close();
        }
    }

    private static long entries(String which) throws SQLException, NamingException {
        try (Connection connection = open()) {
            return Attacker.number(connection, "select count(*) from audit_entry where " + which);
        }
    }
}
