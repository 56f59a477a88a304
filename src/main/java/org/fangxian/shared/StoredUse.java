package org.fangxian.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** Where it is kept whose data these are. */
@ApplicationScoped
class StoredUse {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    /** Empty before the first start. */
    Optional<Boolean> demonstration() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select demonstration from clock_setting");
                ResultSet row = query.executeQuery()) {
            row.next();
            return Optional.ofNullable(row.getObject(1, Boolean.class));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void decide(boolean demonstration) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update clock_setting set demonstration = ?")) {
            update.setBoolean(1, demonstration);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
