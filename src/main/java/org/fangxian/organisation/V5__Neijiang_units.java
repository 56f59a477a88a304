package org.fangxian.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.shared.DivisionCode;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.jspecify.annotations.Nullable;

/**
 * Loads the division edition of 2019-10-31 and the command structure built on it: the units of units.csv, and a unit for
 * every town and village. A zone without a statistical code has no place.
 */
public class V5__Neijiang_units extends BaseJavaMigration {
    private static final int EDITION = 1;
    private static final Map<String, String> LEVELS =
            Map.of("city", "CITY", "county", "COUNTY", "town", "TOWN", "village", "VILLAGE");

    private final Map<String, Long> places = new HashMap<>();
    private final Map<String, Unit> unitsByDivision = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();

    private record Unit(
            long id,
            @Nullable Unit parent,
            String code,
            String name,
            String kind,
            @Nullable Long place) {
        String path() {
            return (parent == null ? "" : parent.path()) + id + ".";
        }
    }

    @Override
    public void migrate(Context context) throws SQLException, IOException {
        places.clear();
        units.clear();
        unitsByDivision.clear();
        Connection connection = context.getConnection();
        List<CSVRecord> divisions = read("/reference/divisions-2019-10-31.csv");
        insertDivisions(connection, divisions);
        plan(divisions);
        insertUnits(connection);
        try (Statement sequences = connection.createStatement()) {
            sequences.execute("alter sequence place_seq restart with " + (places.size() + 1));
            sequences.execute("alter sequence unit_seq restart with " + (units.size() + 1));
        }
    }

    private void insertDivisions(Connection connection, List<CSVRecord> divisions) throws SQLException {
        try (Statement edition = connection.createStatement();
                PreparedStatement place = connection.prepareStatement("insert into place (id, level) values (?, ?)");
                PreparedStatement row = connection.prepareStatement(
                        "insert into place_edition (edition_id, place_id, code, name, kind, parent_id)"
                                + " values (?, ?, ?, ?, ?, ?)")) {
            edition.execute("insert into division_edition (id, effective_on, source) values (" + EDITION
                    + ", date '2019-10-31', 'National Bureau of Statistics, as published in china-division 2.3.1')");
            for (CSVRecord division : divisions) {
                long id = places.size() + 1L;
                places.put(division.get("code12"), id);
                place.setLong(1, id);
                place.setString(2, level(division));
                place.addBatch();
                row.setInt(1, EDITION);
                row.setLong(2, id);
                row.setString(3, new DivisionCode(division.get("code12")).digits());
                row.setString(4, division.get("name"));
                row.setString(5, division.get("kind").isEmpty() ? null : division.get("kind"));
                row.setObject(6, places.get(division.get("parent_code12")), java.sql.Types.BIGINT);
                row.addBatch();
            }
            place.executeBatch();
            row.executeBatch();
        }
    }

    private void plan(List<CSVRecord> divisions) throws IOException {
        for (CSVRecord row : read("/reference/units.csv")) {
            Unit root = units.isEmpty() ? null : units.get(0);
            add(root, row.get("code"), row.get("name"), row.get("kind"), row.get("division"));
        }
        for (CSVRecord division : divisions) {
            String level = level(division);
            if (level.equals("TOWN") || level.equals("VILLAGE")) {
                String code = division.get("code12");
                Unit parent = Objects.requireNonNull(unitsByDivision.get(division.get("parent_code12")));
                add(parent, new DivisionCode(code).shortForm(), division.get("name"), level, code);
            }
        }
    }

    private void add(@Nullable Unit parent, String code, String name, String kind, String division) {
        Unit unit = new Unit(units.size() + 1L, parent, code, name, kind, places.get(division));
        units.add(unit);
        unitsByDivision.put(division, unit);
    }

    private void insertUnits(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into unit (id, parent_id, code, name, kind, path, place_id, sort_order, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 0)")) {
            for (Unit unit : units) {
                insert.setLong(1, unit.id());
                insert.setObject(2, unit.parent() == null ? null : unit.parent().id(), java.sql.Types.BIGINT);
                insert.setString(3, unit.code());
                insert.setString(4, unit.name());
                insert.setString(5, unit.kind());
                insert.setString(6, unit.path());
                insert.setObject(7, unit.place(), java.sql.Types.BIGINT);
                insert.setLong(8, unit.id());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static String level(CSVRecord division) {
        return Objects.requireNonNull(LEVELS.get(division.get("level")));
    }

    private static List<CSVRecord> read(String resource) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Objects.requireNonNull(V5__Neijiang_units.class.getResourceAsStream(resource));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }
}
