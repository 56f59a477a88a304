package org.fangxian.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.fangxian.reporting.RevisionSource;
import org.fangxian.shared.KnownAt;
import org.jspecify.annotations.Nullable;

/** Writes submissions of the past in batches, with the times at which they were made. */
final class FilingWriter implements AutoCloseable {
    private static final String ACCEPTED = "ACCEPTED";
    private static final String SUBMITTED = "SUBMITTED";

    private final Connection connection;
    private final Signatures signatures;
    private final Ids reports = new Ids("report_seq");
    private final Ids revisions = new Ids("revision_seq");
    private final Ids reviews = new Ids("review_seq");
    private final Ids standings = new Ids("standing_seq");
    private final Ids states = new Ids("state_interval_seq");
    private final List<PreparedStatement> batches = new ArrayList<>();
    private final PreparedStatement report;
    private final PreparedStatement revision;
    private final PreparedStatement figure;
    private final PreparedStatement review;
    private final PreparedStatement standing;
    private final PreparedStatement state;

    /** Who filed and who reviewed, and what a text indicator says. */
    record Signatures(long authorId, String author, long reviewerId, String reviewer, String note) {}

    FilingWriter(Connection connection, Signatures signatures) throws SQLException {
        this.connection = connection;
        this.signatures = signatures;
        report = batch("insert into report (id, form_code, unit_id, report_date, state, version) values (?,?,?,?,?,1)");
        revision =
                batch("insert into revision (id, report_id, revision_number, form_version_id, author_id, author_name,"
                        + " reason, source, receipt, submitted_at, recorded_at) values (?,?,?,?,?,?,?,?,?,?,?)");
        figure = batch("insert into figure (revision_id, indicator_code, unit_id, report_date, amount, words)"
                + " values (?,?,?,?,?,?)");
        review = batch("insert into review (id, revision_id, outcome, reviewer_id, reviewer_name, reviewed_at,"
                + " recorded_at) values (?,?,'ACCEPTED',?,?,?,?)");
        standing = batch("insert into standing (id, report_id, revision_id, known_from, known_to) values (?,?,?,?,?)");
        state = batch("insert into state_interval (id, report_id, state, known_from, known_to) values (?,?,?,?,?)");
    }

    private PreparedStatement batch(String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        batches.add(statement);
        return statement;
    }

    /** A report's only submission. */
    void write(Filing filing) throws SQLException {
        long id = addReport(filing);
        long first = addRevision(id, 1, filing, null);
        addStanding(id, first, filing.submittedAt(), KnownAt.STILL);
    }

    /** The second revision of a report that was filed and accepted; it is accepted too, and stands from then on. */
    void correct(Filing correction, String reason) throws SQLException {
        long id;
        try (PreparedStatement query = connection.prepareStatement(
                "select id from report where form_code = ? and unit_id = ? and report_date = ?")) {
            query.setString(1, correction.form());
            query.setLong(2, correction.unit().id());
            query.setObject(3, correction.date());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                id = row.getLong(1);
            }
        }
        try (PreparedStatement end =
                connection.prepareStatement("update standing set known_to = ? where report_id = ? and known_to = ?")) {
            end.setObject(1, database(correction.submittedAt()));
            end.setLong(2, id);
            end.setObject(3, database(KnownAt.STILL));
            end.executeUpdate();
        }
        addStanding(id, addRevision(id, 2, correction, reason), correction.submittedAt(), KnownAt.STILL);
    }

    private long addReport(Filing filing) throws SQLException {
        long id = reports.next(connection);
        Instant accepted = filing.acceptedAt();
        add(report, id, filing.form(), filing.unit().id(), filing.date(), accepted == null ? SUBMITTED : ACCEPTED);
        addState(id, SUBMITTED, filing.submittedAt(), accepted == null ? KnownAt.STILL : accepted);
        if (accepted != null) {
            addState(id, ACCEPTED, accepted, KnownAt.STILL);
        }
        return id;
    }

    private long addRevision(long reportId, int number, Filing filing, @Nullable String reason) throws SQLException {
        long id = revisions.next(connection);
        String receipt = "%s-%s-%s-%d"
                .formatted(
                        filing.date().format(DateTimeFormatter.BASIC_ISO_DATE),
                        filing.unit().code(),
                        filing.form(),
                        number);
        add(
                revision,
                id,
                reportId,
                number,
                filing.formVersion(),
                signatures.authorId(),
                signatures.author(),
                reason,
                (filing.sourced() ? RevisionSource.SHEET : RevisionSource.DEMO).name(),
                receipt,
                filing.submittedAt(),
                filing.submittedAt());
        addFigures(id, filing);
        Instant accepted = filing.acceptedAt();
        if (accepted != null) {
            long reviewId = reviews.next(connection);
            add(review, reviewId, id, signatures.reviewerId(), signatures.reviewer(), accepted, accepted);
        }
        return id;
    }

    private void addFigures(long revisionId, Filing filing) throws SQLException {
        for (String indicator : filing.indicators()) {
            Long amount = filing.amounts().get(filing.unit().code() + " " + indicator);
            String words = amount == null ? signatures.note() : null;
            add(figure, revisionId, indicator, filing.unit().id(), filing.date(), amount, words);
        }
    }

    private void addStanding(long reportId, long revisionId, Instant from, Instant to) throws SQLException {
        add(standing, standings.next(connection), reportId, revisionId, from, to);
    }

    private void addState(long reportId, String name, Instant from, Instant to) throws SQLException {
        add(state, states.next(connection), reportId, name, from, to);
    }

    private static void add(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                statement.setNull(i + 1, Types.NULL);
            } else {
                statement.setObject(i + 1, value instanceof Instant at ? database(at) : value);
            }
        }
        statement.addBatch();
    }

    private static OffsetDateTime database(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Sends what has been collected: parents before children. */
    void flush() throws SQLException {
        for (PreparedStatement statement : batches) {
            statement.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : batches) {
            statement.close();
        }
    }
}
