package org.fangxian.divisions.editions;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/** Writes and reads whole editions, by JDBC batch. */
@ApplicationScoped
class EditionRows {
    private static final String WRITE = """
            insert into edition_row (import_id, code, name, level, kind, parent_code) values (?, ?, ?, ?, ?, ?)
            """;
    private static final String PROPOSE = """
            insert into succession (import_id, kind, basis, sort_code, from_place_id, to_code, kept_place_id, kept_code,
              confirmed_by, confirmed_at, brought_by, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """;
    private static final String BEFORE = """
            select e.place_id, e.code, e.name, p.level, above.code, e.kind
            from place_edition e join place p on p.id = e.place_id
            left join place_edition above on above.edition_id = e.edition_id and above.place_id = e.parent_id
            where e.edition_id = ? order by e.code
            """;
    private static final String BROUGHT = """
            select 0, code, name, level, parent_code, kind from edition_row where import_id = ? order by code
            """;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    private interface Filling<T> {
        void fill(PreparedStatement statement, T row) throws SQLException;
    }

    /** The divisions of an edition in force, with their places, by code. */
    List<Division> inForce(int edition) {
        return read(BEFORE, edition);
    }

    /** The divisions of an edition that was brought in, by code. */
    List<Division> brought(long importId) {
        return read(BROUGHT, importId);
    }

    void write(long importId, Collection<Division> divisions) {
        batch(WRITE, divisions, (insert, division) -> {
            insert.setLong(1, importId);
            insert.setString(2, division.code());
            insert.setString(3, division.name());
            insert.setString(4, division.level().name());
            insert.setString(5, orNull(division.kind()));
            insert.setString(6, orNull(division.parentCode()));
        });
    }

    /** What nothing changed in needs no eye: it is confirmed by whoever brought the edition. */
    void propose(long importId, Collection<Link> links, String account, Instant at) {
        batch(PROPOSE, links, (insert, link) -> {
            Long from = link.from() == null ? null : link.from().placeId();
            String to = link.to() == null ? null : link.to().code();
            boolean kept = link.kind().keepsPlace();
            boolean sure = link.kind() == SuccessionKind.UNCHANGED;
            insert.setLong(1, importId);
            insert.setString(2, link.kind().name());
            insert.setString(3, link.basis().name());
            insert.setString(4, link.first().code());
            insert.setObject(5, from, java.sql.Types.BIGINT);
            insert.setString(6, to);
            insert.setObject(7, kept ? from : null, java.sql.Types.BIGINT);
            insert.setString(8, kept ? to : null);
            insert.setString(9, sure ? account : null);
            insert.setObject(10, sure ? at.atOffset(ZoneOffset.UTC) : null);
            insert.setString(11, account);
        });
    }

    void keep(long importId, byte @Nullable [] contents) {
        batch("update edition_import set contents = ? where id = ?", List.of(importId), (update, id) -> {
            update.setBytes(1, contents);
            update.setLong(2, id);
        });
    }

    byte[] contents(long importId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select contents from edition_import where id = ?")) {
            query.setLong(1, importId);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <T> void batch(String sql, Collection<T> rows, Filling<T> filling) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (T row : rows) {
                filling.fill(statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Division> read(String sql, long id) {
        List<Division> divisions = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    divisions.add(new Division(
                            row.getLong(1),
                            row.getString(2),
                            row.getString(3),
                            Level.valueOf(row.getString(4)),
                            orEmpty(row.getString(5)),
                            orEmpty(row.getString(6))));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return divisions;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
