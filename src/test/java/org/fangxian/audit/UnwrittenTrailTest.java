package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.fangxian.forms.Asking;
import org.fangxian.forms.FormCatalogue;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.Jurisdiction;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.organisation.UnitKind;
import org.fangxian.reporting.DailyReports;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.reporting.Submission;
import org.fangxian.reporting.counting.ReportKey;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While the trail cannot be written nothing is done, and nothing is shown. */
@Tag("database")
class UnwrittenTrailTest {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 10);

    private DataSource database;

    @BeforeEach
    void takeTheTrailAway() throws SQLException, NamingException {
        TestDatabase.rolledBack(entities -> null); // starts it
        database = InitialContext.doLookup("java:jboss/datasources/Fangxian");
        execute("alter table audit_entry rename to audit_entry_away");
    }

    @AfterEach
    void putItBack() throws SQLException {
        execute("alter table audit_entry_away rename to audit_entry");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            Attacker.execute(connection, sql);
        }
    }

    @Test
    void anActionIsRefusedAndLeavesNothing() throws SQLException {
        Responsible somebody = new Responsible("A", "mayor", "B", "0832-5550001", "0832-5550002");
        assertThatThrownBy(() -> TestDatabase.committed(entities -> {
                    long city = TestDatabase.wired(CommandStructure.class, entities)
                            .root()
                            .getId();
                    TestDatabase.wired(Responsibilities.class, entities)
                            .name(new NameResponsible(Node.unit(city), somebody, NameResponsible.NOBODY));
                    return null;
                }))
                .hasStackTraceContaining("audit_entry");
        try (Connection connection = database.getConnection()) {
            assertThat(Attacker.number(connection, "select count(*) from responsibility"))
                    .isZero();
        }
    }

    @Test
    void aReportIsNotSubmittedAndLeavesNothing() throws SQLException {
        assertThatThrownBy(() -> TestDatabase.committed(entities -> {
                    Asking town = TestDatabase.wired(FormCatalogue.class, entities)
                            .askings(EnumSet.of(UnitKind.TOWN), city(entities), DAY)
                            .stream()
                            .filter(asking -> asking.version().form().code().equals("HOUSEHOLDS"))
                            .findFirst()
                            .orElseThrow();
                    ReportKey key = new ReportKey("HOUSEHOLDS", town.unitId(), DAY);
                    Map<String, String> figures =
                            Map.of("HOUSEHOLDS_VISITED", "1", "HOUSEHOLDS_VISITED_TOTAL", "1", "PERSONS_VISITED", "1");
                    TestDatabase.wired(DailyReports.class, entities)
                            .submit(new Submission(key, figures, Map.of(), null, RevisionSource.API));
                    return null;
                }))
                .hasStackTraceContaining("audit_entry");
        try (Connection connection = database.getConnection()) {
            assertThat(Attacker.number(connection, "select count(*) from report"))
                    .isZero();
            assertThat(Attacker.number(connection, "select count(*) from revision"))
                    .isZero();
        }
    }

    private static Jurisdiction city(EntityManager entities) {
        return new Jurisdiction(Set.of(
                TestDatabase.wired(CommandStructure.class, entities).root().getId()));
    }

    @Test
    void aLookIsRefusedBeforeAnythingIsShown() {
        assertThatThrownBy(() -> TestDatabase.committed(entities -> {
                    TestDatabase.wired(AuditTrail.class, entities).looked(new AuditEvent("audit.verified", "s"));
                    return null;
                }))
                .hasStackTraceContaining("audit_entry");
    }
}
