package org.fangxian.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Where it is kept whose data these are. */
@ApplicationScoped
class StoredUse {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    /** @return what the first start decided */
    boolean demonstration() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select demonstration from clock_setting");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first start's word stands, of two servers at once as well. */
    void decide(boolean demonstration) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update clock_setting set demonstration = ? where demonstration is null")) {
            update.setBoolean(1, demonstration);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
