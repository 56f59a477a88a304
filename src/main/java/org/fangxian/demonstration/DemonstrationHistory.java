package org.fangxian.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.sql.DataSource;
import org.fangxian.shared.CityTime;

/**
 * The reports of 2020-01-25 to 2020-02-12: every unit's every form, a few late, a few missing, and on the last day only
 * what had come in by the afternoon. One case of 2020-02-10 comes to light in the evening of the 11th. Days are written
 * one after the other, each in a transaction of its own; a day that is there already is passed over, so that a load that
 * was cut short goes on where it stopped.
 */
final class DemonstrationHistory {
    static final LocalDate FIRST = LocalDate.of(2020, 1, 25);
    static final LocalDate LAST = LocalDate.of(2020, 2, 12);
    static final LocalDate CORRECTED = LocalDate.of(2020, 2, 11);
    static final LocalTime CORRECTION = LocalTime.of(20, 30);

    /** Until then sums over towns are compared with bulletins, so that no town is missing. */
    private static final LocalDate SOURCED_SUMS = LocalDate.of(2020, 1, 29);

    private static final LocalTime SO_FAR = LocalTime.of(15, 40);
    private static final int MINUTES_TO_REVIEW = 12;
    private static final String CASES = "CASES";

    private final DataSource database;
    private final List<Filer> filers;
    private final DemonstrationFigures figures;
    private final FilingWriter.Signatures signatures;

    private record Filer(String form, long version, DemoUnit unit, int deadline, List<String> indicators) {}

    DemonstrationHistory(DataSource database) throws SQLException {
        this.database = database;
        try (Connection connection = database.getConnection()) {
            List<DemoUnit> units = units(connection);
            filers = filers(connection, units);
            figures = new DemonstrationFigures(units);
            signatures = signatures(connection);
        }
    }

    /** @return whether the last day is there, and with it all the others */
    static boolean isComplete(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return isWritten(connection, LAST, 1);
        }
    }

    /** Writes a day's reports. Days must be asked in their order. */
    void file(LocalDate date) throws SQLException {
        file(date, Set.of());
    }

    /**
     * Writes a day's reports but for those of some forms, which somebody else brings in.
     *
     * @return the whole day's amounts by unit code and indicator, "511002 CONFIRMED_TOTAL"
     */
    Map<String, Long> file(LocalDate date, Set<String> without) throws SQLException {
        Map<String, Long> amounts = figures.on(date);
        inTransaction(date, 1, writer -> {
            Random random = new Random(date.toEpochDay());
            for (Filer filer : filers) {
                int fate = random.nextInt(100);
                if (!without.contains(filer.form()) && isFiled(date, filer, fate)) {
                    writer.write(filing(date, filer, amounts, fate));
                }
            }
        });
        return amounts;
    }

    /** Writes the correction of the cases of {@link #CORRECTED}, right after that day. */
    void correct() throws SQLException {
        List<Filing> corrections = filers.stream()
                .filter(filer -> filer.form().equals(CASES) && isCorrected(filer))
                .map(this::correction)
                .toList();
        inTransaction(CORRECTED, 2, writer -> {
            for (Filing correction : corrections) {
                writer.correct(correction, Words.of("correction"));
            }
        });
    }

    private interface Writing {
        void with(FilingWriter writer) throws SQLException;
    }

    private void inTransaction(LocalDate date, int revision, Writing writing) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isWritten(connection, date, revision)) {
                return;
            }
            connection.setAutoCommit(false);
            try (FilingWriter writer = new FilingWriter(connection, signatures)) {
                writing.with(writer);
                writer.flush();
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private static boolean isWritten(Connection connection, LocalDate date, int revision) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select 1 from revision v join report r on r.id = v.report_id"
                        + " where r.report_date = ? and v.revision_number = ? and v.source = 'DEMO'"
                        + " fetch first 1 rows only")) {
            query.setObject(1, date);
            query.setInt(2, revision);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static boolean isFiled(LocalDate date, Filer filer, int fate) {
        if (date.equals(LAST)) {
            return filedByAfternoon(filer, fate);
        }
        return !filer.unit().kind().equals("TOWN") || fate > 0 || !date.isAfter(SOURCED_SUMS);
    }

    private static boolean isCorrected(Filer filer) {
        return filer.unit().code().equals("NJ-WJ") || filer.unit().code().equals("511011");
    }

    private static boolean filedByAfternoon(Filer filer, int fate) {
        boolean newcomersTown = filer.unit().code().equals("511011100");
        return !newcomersTown && (filer.form().equals(CASES) || fate < 60);
    }

    private Filing filing(LocalDate date, Filer filer, Map<String, Long> amounts, int fate) {
        boolean late = fate == 1 || fate == 2;
        Instant due = CityTime.at(date, LocalTime.MIN).plusSeconds(filer.deadline() * 60L);
        Instant submitted = late ? due.plusSeconds(600 + fate * 420L) : due.minusSeconds(900 + fate * 47L);
        Instant accepted = submitted.plusSeconds(MINUTES_TO_REVIEW * 60L + fate);
        if (date.equals(LAST)) {
            submitted = CityTime.at(date, SO_FAR).minusSeconds(300 + fate * 61L);
            accepted = fate < 25 ? submitted.plusSeconds(200) : null;
        }
        return new Filing(
                filer.form(),
                filer.version(),
                filer.unit(),
                date,
                filer.indicators(),
                amounts,
                isPublished(date, filer),
                submitted,
                accepted);
    }

    private boolean isPublished(LocalDate date, Filer filer) {
        return filer.form().equals(CASES)
                && figures.isPublished(date, filer.unit().code());
    }

    private Filing correction(Filer filer) {
        Instant at = CityTime.at(CORRECTED, CORRECTION);
        return new Filing(
                filer.form(),
                filer.version(),
                filer.unit(),
                CORRECTED,
                filer.indicators(),
                figures.withOneMoreCase(filer.unit().code()),
                isPublished(CORRECTED, filer),
                at,
                at.plusSeconds(300));
    }

    private static List<DemoUnit> units(Connection connection) throws SQLException {
        List<DemoUnit> units = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select u.id, u.code, u.kind, case when u.kind = 'TOWN' then p.code else u.code end"
                                + " from unit u left join unit p on p.id = u.parent_id"
                                + " where u.kind in ('COUNTY', 'ZONE', 'DEPARTMENT', 'TOWN') order by u.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                String code = row.getString(2);
                String kind = row.getString(3);
                double size = kind.equals("ZONE") ? 0.2 : 0.5 + Math.floorMod(code.hashCode(), 100) / 100.0;
                units.add(new DemoUnit(row.getLong(1), code, kind, row.getString(4), size));
            }
        }
        return units;
    }

    private static List<Filer> filers(Connection connection, List<DemoUnit> units) throws SQLException {
        List<Filer> filers = new ArrayList<>();
        Map<Long, List<String>> lines = lines(connection);
        try (PreparedStatement query = connection.prepareStatement(
                        "select f.form_code, f.unit_kind, f.unit_id, v.deadline_minutes, v.id from form_filer f"
                                + " join form_version v on v.form_code = f.form_code and v.unit_kind = f.unit_kind"
                                + " order by f.id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                Long only = row.getObject(3, Long.class);
                for (DemoUnit unit : units) {
                    if (unit.kind().equals(row.getString(2)) && (only == null || only == unit.id())) {
                        List<String> indicators = lines.getOrDefault(row.getLong(5), List.of());
                        filers.add(new Filer(row.getString(1), row.getLong(5), unit, row.getInt(4), indicators));
                    }
                }
            }
        }
        return filers;
    }

    private static Map<Long, List<String>> lines(Connection connection) throws SQLException {
        Map<Long, List<String>> lines = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "select form_version_id, indicator_code from form_line order by form_version_id, position");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                lines.computeIfAbsent(row.getLong(1), id -> new ArrayList<>()).add(row.getString(2));
            }
        }
        return lines;
    }

    private static FilingWriter.Signatures signatures(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select id, display_name from account where name = ?")) {
            query.setString(1, "weijian");
            try (ResultSet author = query.executeQuery()) {
                author.next();
                long authorId = author.getLong(1);
                String authorName = author.getString(2);
                query.setString(1, "shenhe");
                try (ResultSet reviewer = query.executeQuery()) {
                    reviewer.next();
                    return new FilingWriter.Signatures(
                            authorId, authorName, reviewer.getLong(1), reviewer.getString(2), Words.of("note"));
                }
            }
        }
    }
}
