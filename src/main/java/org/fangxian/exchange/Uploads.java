package org.fangxian.exchange;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The files that were brought and are not yet confirmed, so that nobody's session carries them. */
@ApplicationScoped
class Uploads {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    long keep(SheetUpload upload, String account, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into sheet_upload (id, account_name, file_name, form_code, unit_id, report_date, contents,"
                                + " recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            long id = next(connection);
            insert.setLong(1, id);
            insert.setString(2, account);
            insert.setString(3, upload.fileName());
            insert.setString(4, upload.form());
            insert.setLong(5, upload.rootUnitId());
            insert.setObject(6, upload.date());
            insert.setBytes(7, upload.contents());
            insert.setObject(8, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select nextval('sheet_upload_seq')");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The file that the account brought. */
    Optional<SheetUpload> find(long id, String account) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select contents, file_name, form_code, unit_id, report_date from sheet_upload"
                                + " where id = ? and account_name = ?")) {
            query.setLong(1, id);
            query.setString(2, account);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new SheetUpload(
                                row.getBytes(1),
                                row.getString(2),
                                row.getString(3),
                                row.getLong(4),
                                row.getObject(5, LocalDate.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void remove(long id) {
        delete("delete from sheet_upload where id = ?", id);
    }

    /** Throws away what nobody confirmed. */
    void forget(Instant before) {
        delete("delete from sheet_upload where recorded_at < ?", before.atOffset(ZoneOffset.UTC));
    }

    private void delete(String sql, Object argument) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setObject(1, argument);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
