package org.fangxian.shared;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.ServiceLoader;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/** Brings the database to this release's schema before Hibernate validates its entities against it. */
public class SchemaMigration implements Integrator {
    @Override
    @SuppressWarnings("BanJNDI") // the name is a constant of the server's own configuration
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        try {
            migrate(InitialContext.doLookup("java:jboss/datasources/Fangxian"));
        } catch (NamingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Migrates the database behind the data source; the same on H2 and PostgreSQL. */
    public static void migrate(DataSource database) {
        ClassLoader loader = SchemaMigration.class.getClassLoader();
        Flyway.configure(loader)
                .dataSource(database)
                .locations("classpath:db/migration")
                .javaMigrations(ServiceLoader.load(JavaMigration.class, loader).stream()
                        .map(ServiceLoader.Provider::get)
                        .toArray(JavaMigration[]::new))
                .placeholders(Map.of("bytes", isPostgres(database) ? "bytea" : "blob"))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private static boolean isPostgres(DataSource database) {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // nothing is held open
    }
}
