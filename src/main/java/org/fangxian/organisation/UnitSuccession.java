package org.fangxian.organisation;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.fangxian.divisions.editions.EditionFollower;

/**
 * Plans how the units follow an edition of the divisions; by JDBC batch. Their own rows follow on the day: {@link UnitDays}.
 */
@ApplicationScoped
class UnitSuccession implements EditionFollower {
    private static final String UNITS = """
            select u.id, n.parent_id, n.code, n.name, u.kind, n.path, u.place_id, n.sort_order, u.version
            from unit u join unit_standing n on n.unit_id = u.id and n.to_on = u.ends_on
            where u.ends_on = date '9999-12-31' order by char_length(n.path)
            """;
    private static final String AREAS = """
            select e.place_id, e.code, e.name, p.level, e.parent_id from place_edition e join place p on p.id = e.place_id
            where e.edition_id = ? and p.level in ('TOWN', 'VILLAGE') order by e.code
            """;

    /** Its code may be another's until the day. */
    private static final String ADD = """
            insert into unit (parent_id, code, name, path, sort_order, id, kind, place_id, version)
            values (?, concat('~', ?), ?, ?, ?, ?, ?, ?, 0)
            """;

    private static final String END = "update unit set ends_on = ?, version = version + 1 where id = ?";
    private static final String CLOSE =
            "update unit_standing set to_on = ? where to_on = date '9999-12-31' and unit_id = ?";
    private static final String STAND = """
            insert into unit_standing (parent_id, code, name, path, sort_order, unit_id, from_on, to_on)
            values (?, ?, ?, ?, ?, ?, ?, date '9999-12-31')
            """;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private interface Filling<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    @Override
    public void follow(int edition, LocalDate from) {
        try (Connection connection = database.getConnection()) {
            List<Long> ids = new ArrayList<>();
            List<UnitPlan.Area> areas = areas(connection, edition);
            UnitPlan plan = new UnitPlan(units(connection), areas, () -> next(connection));
            plan.staying().forEach(unit -> ids.add(unit.id()));
            ids.addAll(plan.ending());
            change(connection, plan, from);
            stand(connection, plan, ids, from);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void change(Connection connection, UnitPlan plan, LocalDate from) throws SQLException {
        batch(connection, ADD, plan.added(), (insert, unit) -> {
            fill(insert, unit);
            insert.setString(2, String.valueOf(unit.id()));
            insert.setString(7, unit.kind().name());
            insert.setLong(8, unit.placeId());
        });
        batch(connection, END, plan.ending(), (update, id) -> {
            update.setObject(1, from);
            update.setLong(2, id);
        });
    }

    private static void stand(Connection connection, UnitPlan plan, List<Long> changed, LocalDate from)
            throws SQLException {
        batch(connection, CLOSE, changed, (update, id) -> {
            update.setObject(1, from);
            update.setLong(2, id);
        });
        List<UnitPlan.Planned> standing = new ArrayList<>(plan.staying());
        standing.addAll(plan.added());
        batch(connection, STAND, standing, (insert, unit) -> {
            fill(insert, unit);
            insert.setObject(7, from);
        });
    }

    private static void fill(PreparedStatement statement, UnitPlan.Planned unit) throws SQLException {
        statement.setLong(1, unit.parentId());
        statement.setString(2, unit.code());
        statement.setString(3, unit.name());
        statement.setString(4, unit.path());
        statement.setInt(5, unit.order());
        statement.setLong(6, unit.id());
    }

    private static <T> void batch(Connection connection, String sql, Collection<T> rows, Filling<T> filling)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                filling.fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static List<UnitFacts> units(Connection connection) throws SQLException {
        List<UnitFacts> units = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(UNITS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                units.add(new UnitFacts(
                        row.getLong(1),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getString(4),
                        UnitKind.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getObject(7, Long.class),
                        row.getInt(8),
                        row.getInt(9)));
            }
        }
        return units;
    }

    private static List<UnitPlan.Area> areas(Connection connection, int edition) throws SQLException {
        List<UnitPlan.Area> areas = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(AREAS)) {
            query.setInt(1, edition);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    areas.add(new UnitPlan.Area(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            UnitKind.valueOf(row.getString(4)),
                            row.getLong(5)));
                }
            }
        }
        return areas;
    }

    private static long next(Connection connection) {
        try (PreparedStatement query = connection.prepareStatement("select nextval('unit_seq')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
