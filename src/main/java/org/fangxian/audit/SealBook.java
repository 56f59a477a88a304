package org.fangxian.audit;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The chain over the audit trail in the database. Used by the portal, and by the command that runs without it. */
@ApplicationScoped
class SealBook {
    private static final String ENTRY =
            "e.id, e.recorded_at, e.account, e.address, e.action, e.subject, e.unit_id, e.result, e.detail";
    private static final String UNSEALED =
            " from audit_entry e where e.id > ? and not exists (select 1 from audit_seal s where s.entry_id = e.id"
                    + " and s.entry_id > ?)"; // the same bound: however the join is made, the seals below it are not
    // read
    private static final String HEAD =
            "select position, hash, settled_id, candidate_id, candidate_at, sealed_at from audit_chain where id = 1";
    private static final String LINKS = "select " + ENTRY + """
            , s.position, s.entry_id, s.previous_hash, s.hash, s.algorithm, s.sealed_at
            from audit_seal s left join audit_entry e on e.id = s.entry_id where\s""";

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    SealBook() {}

    /** Of a database that no server opens. */
    SealBook(DataSource database) {
        this.database = database;
    }

    /** What is done with a row. */
    private interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Reader<T> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            set(query, values);
            List<T> read = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    read.add(reader.read(row));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private int update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            set(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
        }
    }

    /** Locks the chain until the transaction ends: one seals at a time, in however many servers. */
    ChainHead lock() {
        return query(HEAD + " for update", SealBook::head).get(0);
    }

    ChainHead head() {
        return query(HEAD, SealBook::head).get(0);
    }

    /** Committed entries above the number that have no seal, by number. */
    List<TrailEntry> unsealed(long above, int limit) {
        return query(
                "select " + ENTRY + UNSEALED + " order by e.id fetch first ? rows only",
                SealBook::entry,
                above,
                above,
                limit);
    }

    /** What has no seal above the number: 0 for the whole trail, which is read for it entry by entry. */
    UnsealedTail tail(long above) {
        return query(
                        "select count(*), min(e.id), min(e.recorded_at)" + UNSEALED,
                        row -> new UnsealedTail(row.getLong(1), (Long) row.getObject(2), instant(row, 3)),
                        above,
                        above)
                .get(0);
    }

    long highestSealed() {
        return query("select coalesce(max(entry_id), 0) from audit_seal", row -> row.getLong(1))
                .get(0);
    }

    void append(List<Seal> seals) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into audit_seal (position, entry_id, previous_hash, hash, algorithm, sealed_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)) {
            for (Seal seal : seals) {
                set(
                        insert,
                        seal.position(),
                        seal.entryId(),
                        seal.previousHash(),
                        seal.hash(),
                        seal.algorithm(),
                        seal.sealedAt());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void store(ChainHead head) {
        update(
                "update audit_chain set position = ?, hash = ?, settled_id = ?, candidate_id = ?, candidate_at = ?,"
                        + " sealed_at = cast(? as timestamp with time zone) where id = 1",
                head.position(),
                head.hash(),
                head.settledId(),
                head.candidateId(),
                head.candidateAt(),
                head.sealedAt());
    }

    /** The links behind the position, in their order. */
    List<Link> links(long behind, int limit) {
        return query(
                LINKS + "s.position > ? order by s.position fetch first ? rows only", SealBook::link, behind, limit);
    }

    Optional<Link> linkOfEntry(long entryId) {
        return query(LINKS + "s.entry_id = ?", SealBook::link, entryId).stream().findFirst();
    }

    /** The links that were given out with issues, behind one position and up to another. */
    List<PublishedHead> published(long behind, long upTo) {
        return query(
                "select position, hash from audit_published where position > ? and position <= ?",
                row -> new PublishedHead(row.getLong(1), row.getString(2)),
                behind,
                upTo);
    }

    Anchor anchor() {
        return query(
                        "select position, hash from audit_anchor order by position desc fetch first 1 rows only",
                        row -> new Anchor(row.getLong(1), row.getString(2)))
                .stream()
                .findFirst()
                .orElse(Anchor.NONE);
    }

    /** The last position up to which everything, entry and seal, is older than the instant. */
    long lastBefore(Instant instant) {
        return query("""
                        select coalesce(min(s.position) - 1, (select position from audit_chain))
                        from audit_seal s left join audit_entry e on e.id = s.entry_id
                        where e.recorded_at >= ? or s.sealed_at >= ?
                        """, row -> row.getLong(1), instant, instant).get(0);
    }

    /** Deletes entries and seals up to the link and leaves it behind as the anchor. @return how many entries */
    int purge(Anchor from, Anchor to, Instant before, Instant at, String account) {
        update(
                "insert into audit_anchor (position, hash, entries, purged_before, purged_at, account)"
                        + " values (?, ?, ?, ?, ?, ?)",
                to.position(),
                to.hash(),
                to.position() - from.position(),
                before,
                at,
                account);
        int entries = update(
                "delete from audit_entry where id in (select entry_id from audit_seal where position <= ?)",
                to.position());
        update("delete from audit_seal where position <= ?", to.position());
        return entries;
    }

    private static ChainHead head(ResultSet row) throws SQLException {
        return new ChainHead(
                row.getLong(1), row.getString(2), row.getLong(3), row.getLong(4), instantOf(row, 5), instant(row, 6));
    }

    private static Link link(ResultSet row) throws SQLException {
        Seal seal = new Seal(
                row.getLong(10),
                row.getLong(11),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                instantOf(row, 15));
        return new Link(seal, row.getObject(1) == null ? null : entry(row));
    }

    private static TrailEntry entry(ResultSet row) throws SQLException {
        return new TrailEntry(
                row.getLong(1),
                instantOf(row, 2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                (Long) row.getObject(7),
                row.getString(8),
                row.getString(9));
    }

    private static Instant instantOf(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
