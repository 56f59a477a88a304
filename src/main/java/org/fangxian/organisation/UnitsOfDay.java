package org.fangxian.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Brings the units' own rows, by which access is decided, to how they stand on a day; by JDBC batch. */
@ApplicationScoped
class UnitsOfDay {
    private static final String STANDING = """
            select n.parent_id, n.code, n.name, n.path, n.sort_order, n.unit_id
            from unit_standing n join unit u on u.id = n.unit_id
            where n.from_on <= ? and n.to_on > ?
              and (u.code <> n.code or u.name <> n.name or u.path <> n.path or u.sort_order <> n.sort_order)
            """;
    private static final String ENDED = "select id from unit where ends_on <= ? and code not like '~%'";

    /** Codes go from one unit to another: all are let go before any is taken. */
    private static final String LET_GO = "update unit set code = concat('~', cast(id as varchar)) where id = ?";

    private static final String STAND = """
            update unit set parent_id = ?, code = ?, name = ?, path = ?, sort_order = ?, version = version + 1 where id = ?
            """;

    /** What has ended is found below what stood above it, wherever that went. */
    private static final String FOLLOW = """
            update unit set path = concat((select above.path from unit above where above.id = unit.parent_id),
              cast(id as varchar), '.'), version = version + 1
            where ends_on <= ? and kind = ?
            """;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private record Row(Long parent, String code, String name, String path, int order, long id) {}

    /** @return how many units stand otherwise than their rows say, those that have ended since counted in */
    int due(LocalDate day) {
        try (Connection connection = database.getConnection()) {
            return standing(connection, day).size() + ended(connection, day).size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void settle(LocalDate day) {
        try (Connection connection = database.getConnection()) {
            List<Row> standing = standing(connection, day);
            List<Long> ids = new ArrayList<>(ended(connection, day));
            standing.forEach(row -> ids.add(row.id()));
            letGo(connection, ids);
            stand(connection, standing);
            for (UnitKind kind : List.of(UnitKind.TOWN, UnitKind.VILLAGE)) {
                follow(connection, day, kind);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> standing(Connection connection, LocalDate day) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(STANDING)) {
            query.setObject(1, day);
            query.setObject(2, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getInt(5),
                            row.getLong(6)));
                }
            }
        }
        return rows;
    }

    private static List<Long> ended(Connection connection, LocalDate day) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ENDED)) {
            query.setObject(1, day);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void letGo(Connection connection, List<Long> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LET_GO)) {
            for (long id : ids) {
                update.setLong(1, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void stand(Connection connection, List<Row> rows) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STAND)) {
            for (Row row : rows) {
                update.setLong(1, row.parent());
                update.setString(2, row.code());
                update.setString(3, row.name());
                update.setString(4, row.path());
                update.setInt(5, row.order());
                update.setLong(6, row.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static void follow(Connection connection, LocalDate day, UnitKind kind) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FOLLOW)) {
            update.setObject(1, day);
            update.setString(2, kind.name());
            update.executeUpdate();
        }
    }
}
