package org.fangxian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.fangxian.TestDatabase;
import org.fangxian.organisation.CommandStructure;
import org.fangxian.organisation.NameResponsible;
import org.fangxian.organisation.Node;
import org.fangxian.organisation.Responsibilities;
import org.fangxian.organisation.Responsible;
import org.fangxian.shared.AuditEvent;
import org.fangxian.shared.AuditTrail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** While the trail cannot be written nothing is done, and nothing is shown. */
@Tag("database")
class UnwrittenTrailTest {
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
        assertThatThrownBy(() -> committed(entities -> {
                    long city = TestDatabase.wired(CommandStructure.class, entities)
                            .root()
                            .getId();
                    TestDatabase.wired(Responsibilities.class, entities)
                            .name(new NameResponsible(Node.unit(city), somebody, NameResponsible.NOBODY));
                }))
                .hasStackTraceContaining("audit_entry");
        try (Connection connection = database.getConnection()) {
            assertThat(Attacker.number(connection, "select count(*) from responsibility"))
                    .isZero();
        }
    }

    @Test
    void aLookIsRefusedBeforeAnythingIsShown() {
        assertThatThrownBy(() -> committed(entities ->
                        TestDatabase.wired(AuditTrail.class, entities).looked(new AuditEvent("audit.verified", "s"))))
                .hasStackTraceContaining("audit_entry");
    }

    private static void committed(Consumer<EntityManager> work) {
        EntityManager entities = TestDatabase.begin();
        try {
            work.accept(entities);
            entities.getTransaction().commit();
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
