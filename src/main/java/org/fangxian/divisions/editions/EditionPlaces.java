package org.fangxian.divisions.editions;

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

/** Gives an edition's divisions their places: those that stay keep theirs, new ones get one. */
@ApplicationScoped
class EditionPlaces {
    private static final String NEXT = "select max(id) + 1 from division_edition";
    private static final String OPEN = """
            insert into division_edition (id, effective_on, edition_on, source) select ?, ?, effective_on, source
            from edition_import where id = ?
            """;
    private static final String STAY = """
            update edition_row set place_id = (select s.kept_place_id from succession s
              where s.import_id = edition_row.import_id and s.kept_code = edition_row.code)
            where import_id = ?
            """;
    private static final String NEW =
            "select code, level from edition_row where import_id = ? and place_id is null order by code";
    private static final String SETTLE = """
            insert into place_edition (edition_id, place_id, code, name, kind, parent_id)
            select ?, r.place_id, r.code, r.name, r.kind, above.place_id
            from edition_row r left join edition_row above on above.import_id = r.import_id and above.code = r.parent_code
            where r.import_id = ?
            """;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private record Settler(String code, String level, long place) {}

    /** @return the number of the edition, which holds from the day on */
    int settle(long importId, LocalDate from) {
        try (Connection connection = database.getConnection()) {
            int edition = (int) number(connection, NEXT);
            run(connection, OPEN, edition, from, importId);
            run(connection, STAY, importId);
            welcome(connection, importId);
            run(connection, SETTLE, edition, importId);
            return edition;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void welcome(Connection connection, long importId) throws SQLException {
        List<Settler> settlers = settlers(connection, importId);
        try (PreparedStatement place = connection.prepareStatement("insert into place (id, level) values (?, ?)");
                PreparedStatement row = connection.prepareStatement(
                        "update edition_row set place_id = ? where import_id = ? and code = ?")) {
            for (Settler settler : settlers) {
                place.setLong(1, settler.place());
                place.setString(2, settler.level());
                place.addBatch();
                row.setLong(1, settler.place());
                row.setLong(2, importId);
                row.setString(3, settler.code());
                row.addBatch();
            }
            place.executeBatch();
            row.executeBatch();
        }
    }

    private static List<Settler> settlers(Connection connection, long importId) throws SQLException {
        List<String[]> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEW)) {
            query.setLong(1, importId);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
        List<Settler> settlers = new ArrayList<>();
        for (String[] one : found) {
            settlers.add(new Settler(one[0], one[1], number(connection, "select nextval('place_seq')")));
        }
        return settlers;
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
