package org.fangxian.shared;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import javax.sql.DataSource;

/**
 * The portal's time. In use it is the true time; a demonstration lives in February 2020 by a constant offset that is
 * stored in the database, only ever grows, and moves the application's and the database's clock alike.
 */
@ApplicationScoped
class PortalClock {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private volatile Duration offset = Duration.ZERO;

    @PostConstruct
    void readOffset() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select offset_seconds from clock_setting");
                ResultSet row = query.executeQuery()) {
            if (row.next()) {
                offset = Duration.ofSeconds(row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Produces
    @jakarta.inject.Singleton
    Clock clock() {
        return new Shifted();
    }

    @Produces
    @TrueTime
    @jakarta.inject.Singleton
    Clock trueClock() {
        return Clock.system(CityTime.ZONE);
    }

    /** The database's time of this transaction, moved by the same offset as the application's. */
    Instant recordedAt() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select current_timestamp");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant().plus(offset);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void startAt(Instant demonstration) {
        store(Duration.between(Instant.now(), demonstration).toSeconds());
        readOffset();
    }

    /** What another server stored meanwhile is no cause to go back. */
    private void store(long wanted) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update clock_setting set offset_seconds = ? where offset_seconds = 0 or offset_seconds < ?")) {
            update.setLong(1, wanted);
            update.setLong(2, wanted);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Shifted extends Clock {
        @Override
        public ZoneId getZone() {
            return CityTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), offset);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }
}
