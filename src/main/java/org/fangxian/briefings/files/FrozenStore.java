package org.fangxian.briefings.files;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The queries on what was signed and printed; bytes that do not have the hash beside them are not read back. */
@ApplicationScoped
class FrozenStore {
    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    void freeze(long briefingId, String sha256, byte[] json, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into briefing_frozen (briefing_id, sha256, contents, frozen_at) values (?, ?, ?, ?)")) {
            insert.setLong(1, briefingId);
            insert.setString(2, sha256);
            insert.setBytes(3, json);
            insert.setObject(4, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<byte[]> frozen(long briefingId) {
        return read("select sha256, contents from briefing_frozen where briefing_id = ?", briefingId, null);
    }

    void keep(long briefingId, StoredFile file, byte[] contents, Instant at) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into briefing_file (briefing_id, kind, sha256, contents, made_at)"
                                + " values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, briefingId);
            insert.setString(2, file.kind().name());
            insert.setString(3, file.sha256());
            insert.setBytes(4, contents);
            insert.setObject(5, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<byte[]> file(long briefingId, FileKind kind) {
        return read(
                "select sha256, contents from briefing_file where briefing_id = ? and kind = ?",
                briefingId,
                kind.name());
    }

    List<StoredFile> files(long briefingId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select kind, sha256, octet_length(contents) from briefing_file where briefing_id = ?")) {
            query.setLong(1, briefingId);
            List<StoredFile> files = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    files.add(new StoredFile(FileKind.valueOf(row.getString(1)), row.getString(2), row.getInt(3)));
                }
            }
            files.sort(Comparator.comparing(StoredFile::kind));
            return files;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void keepHead(long briefingId, TrailHead head) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into briefing_audit_head (briefing_id, position, hash) values (?, ?, ?)")) {
            insert.setLong(1, briefingId);
            insert.setLong(2, head.position());
            insert.setString(3, head.hash());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<TrailHead> head(long briefingId) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "select position, hash from briefing_audit_head where briefing_id = ?")) {
            query.setLong(1, briefingId);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(new TrailHead(row.getLong(1), row.getString(2))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<byte[]> read(String sql, long briefingId, @org.jspecify.annotations.Nullable String kind) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, briefingId);
            if (kind != null) {
                query.setString(2, kind);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(verified(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] verified(ResultSet row) throws SQLException {
        byte[] contents = row.getBytes(2);
        if (!Digest.sha256(contents).equals(row.getString(1))) {
            throw new IllegalStateException("stored bytes do not have their SHA-256 " + row.getString(1));
        }
        return contents;
    }
}
