package org.fangxian.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/** Loads the shipped indicators, forms and checks from src/main/resources/reference. */
public class V10_1__Shipped_forms extends BaseJavaMigration {
    private static final String BEGINNING = "date '2020-01-01'";
    private int filers;

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        Connection connection = context.getConnection();
        filers = 0;
        insertIndicators(connection);
        for (CSVRecord form : read("/reference/forms.csv")) {
            insertForm(connection, form);
        }
        for (CSVRecord rule : read("/reference/check-rules.csv")) {
            insertRule(connection, rule);
        }
        try (Statement sequence = connection.createStatement()) {
            sequence.execute("alter sequence form_version_seq restart with " + (filers + 1));
        }
    }

    private static void insertIndicators(Connection connection) throws SQLException, IOException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into indicator (code, name, unit_of_measure,"
                        + " indicator_group, kind, period, decimals, maximum, filled_by, wording)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (CSVRecord row : read("/reference/indicators.csv")) {
                for (int column = 0; column < row.size(); column++) {
                    insert.setString(column + 1, row.get(column));
                }
                insert.setInt(7, Integer.parseInt(row.get("decimals")));
                insert.setBigDecimal(8, new BigDecimal(row.get("maximum")));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertForm(Connection connection, CSVRecord form) throws SQLException {
        String code = form.get("code");
        update(
                connection,
                "insert into form (code, name, owner, legal_basis, sort_order) values (?, ?, ?, ?, ?)",
                code,
                form.get("name"),
                form.get("owner"),
                form.get("legal_basis"),
                (int) form.getRecordNumber());
        for (String filer : form.get("kinds").split(" ")) {
            filers++;
            insertFiler(connection, code, filer.split(":"));
            insertLines(connection, form.get("indicators").split(" "));
        }
    }

    private void insertFiler(Connection connection, String form, String[] parts) throws SQLException {
        update(
                connection,
                "insert into form_filer (id, form_code, unit_kind, unit_id, speaks_for_id) values (?, ?, ?, ?, ?)",
                (long) filers,
                form,
                parts[0],
                parts.length > 2 ? unit(connection, parts[2]) : null,
                parts.length > 3 ? unit(connection, parts[3]) : null);
        update(
                connection,
                "insert into form_version (id, form_code, unit_kind, version_number, valid_from, valid_to,"
                        + " deadline_minutes) values (?, ?, ?, 1, " + BEGINNING + ", date '9999-12-31', ?)",
                (long) filers,
                form,
                parts[0],
                Integer.parseInt(parts[1]));
    }

    private void insertLines(Connection connection, String[] indicators) throws SQLException {
        for (int position = 0; position < indicators.length; position++) {
            update(
                    connection,
                    "insert into form_line (form_version_id, position, indicator_code) values (?, ?, ?)",
                    (long) filers,
                    position,
                    indicators[position]);
        }
    }

    private static void insertRule(Connection connection, CSVRecord rule) throws SQLException {
        update(
                connection,
                "insert into check_rule (code, name, indicator_code, operator) values (?, ?, ?, ?)",
                rule.get("code"),
                rule.get("name"),
                rule.get("indicator"),
                rule.get("operator"));
        String[] terms = rule.get("terms").split(" ");
        for (int position = 0; position < terms.length; position++) {
            String[] term = terms[position].substring(1).split("@");
            boolean below = term[1].equals("BELOW");
            update(
                    connection,
                    "insert into check_term (rule_code, position, sign, indicator_code, day_offset, scope)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    rule.get("code"),
                    position,
                    terms[position].startsWith("-") ? -1 : 1,
                    term[0],
                    below ? 0 : Integer.parseInt(term[1]),
                    below ? "BELOW" : "OWN");
        }
    }

    private static Long unit(Connection connection, String code) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select id from unit where code = ?")) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no unit " + code);
                }
                return row.getLong(1);
            }
        }
    }

    private static void update(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] == null) {
                    statement.setNull(i + 1, Types.BIGINT);
                } else {
                    statement.setObject(i + 1, values[i]);
                }
            }
            statement.executeUpdate();
        }
    }

    private static List<CSVRecord> read(String resource) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(V10_1__Shipped_forms.class.getResourceAsStream(resource));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
