package org.fangxian.briefings.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.sentences.Template;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Loads the shipped kinds of briefings with their recipients and the first version of their templates. */
public class V21__Shipped_briefings extends BaseJavaMigration {
    private static final String FOLDER = "/reference/briefing/";
    private static final int SECONDS = 60;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        List<CSVRecord> kinds = read("kinds.csv");
        insertKinds(connection, kinds);
        insertRecipients(connection);
        insertTemplates(connection, kinds);
    }

    private static void insertKinds(Connection connection, List<CSVRecord> kinds) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into briefing_kind (unit_id, code, city, name, office, secrecy, report_to, send_to, distribute_to,
                  compose_minute, copies, one_sided, version)
                select id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0 from unit where code = ?
                """)) {
            for (CSVRecord kind : kinds) {
                int at = 0;
                for (String column :
                        List.of("code", "city", "name", "office", "secrecy", "report", "send", "distribute")) {
                    insert.setString(++at, kind.get(column).isEmpty() ? null : kind.get(column));
                }
                insert.setInt(++at, LocalTime.parse(kind.get("compose")).toSecondOfDay() / SECONDS);
                insert.setInt(++at, Integer.parseInt(kind.get("copies")));
                insert.setBoolean(++at, Boolean.parseBoolean(kind.get("one_sided")));
                insert.setString(++at, kind.get("unit"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertRecipients(Connection connection) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into briefing_recipient (kind, list, unit_id) select ?, ?, id from unit where code = ?")) {
            for (CSVRecord recipient : read("recipients.csv")) {
                insert.setString(1, recipient.get("kind"));
                insert.setString(2, recipient.get("list"));
                insert.setString(3, recipient.get("unit"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void insertTemplates(Connection connection, List<CSVRecord> kinds) throws SQLException, IOException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into briefing_template (id, kind, template_version, body, published_at, published_by)
                values (?, ?, 1, ?, current_timestamp, 'portal')
                """)) {
            long id = 0;
            for (CSVRecord kind : kinds) {
                String body = text(kind.get("template"));
                Template.parse(body);
                insert.setLong(1, ++id);
                insert.setString(2, kind.get("code"));
                insert.setString(3, body);
                insert.addBatch();
            }
            insert.executeBatch();
            try (var sequence = connection.createStatement()) {
                sequence.execute("alter sequence briefing_template_seq restart with " + (id + 1));
            }
        }
    }

    private static String text(String file) throws IOException {
        try (InputStream in = open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<CSVRecord> read(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = open(file);
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(V21__Shipped_briefings.class.getResourceAsStream(FOLDER + file));
    }
}
