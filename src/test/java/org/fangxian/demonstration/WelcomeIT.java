package org.fangxian.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.DemoPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines with which the start of a demonstration ends. */
class WelcomeIT {
    private static final String READY = "Fangxian is ready: ";
    private static final String TOKENS = "Demonstration tokens";
    private static final int PATIENCE = 80;

    private final DemoPortal portal = DemoPortal.shared();
    private String log = "";

    @BeforeEach
    void awaitTheLastLine() throws InterruptedException {
        for (int i = 0; i < PATIENCE && !log.contains(READY); i++) {
            TimeUnit.MILLISECONDS.sleep(250);
            log = portal.process().log();
        }
    }

    @Test
    void theLastLineIsTheAddress() {
        assertThat(log).contains(READY + portal.url() + "/");
    }

    @Test
    void everyAccountStandsThereWithRoleAndUnitAndThePasswordOnce() {
        for (CSVRecord account : Rows.of("accounts.csv")) {
            assertThat(lines(log))
                    .filteredOn(line -> line.matches("\\s+%s\\s+%s\\s+%s\\s.*"
                            .formatted(account.get("name"), account.get("role"), account.get("unit"))))
                    .as(account.get("name"))
                    .hasSize(1);
        }
        assertThat(log.split(portal.password(), -1)).hasSize(2);
    }

    @Test
    void everyUnitOfTheAccountsHasOneLineWithAToken() {
        String part = log.substring(log.indexOf(TOKENS), log.indexOf(READY));
        Set<String> units =
                Rows.of("accounts.csv").stream().map(row -> row.get("unit")).collect(Collectors.toSet());
        assertThat(units)
                .isNotEmpty()
                .allSatisfy(unit -> assertThat(lines(part))
                        .filteredOn(line -> line.matches("\\s+" + unit + "\\s+[A-Z]+ [A-Za-z0-9_-]{43}(\\s.*)?"))
                        .hasSize(1));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
