package org.fangxian.demonstration;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVRecord;
import org.fangxian.accounts.Enrolment;
import org.fangxian.accounts.Enrolment.GrantOrder;
import org.fangxian.accounts.Roles;

/** The demonstration's invented people: accounts with one role each, and who answers for each unit and area. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemonstrationPeople {
    /** Every hundredth node has nobody, so that the list of those has something to show. */
    private static final int WITHOUT_ANYBODY = 100;

    private static final LocalDate FROM = LocalDate.of(2020, 1, 20);

    @Inject
    private Enrolment enrolment;

    @Resource(lookup = "java:jboss/datasources/Fangxian")
    private DataSource database;

    /** Creates them all, or nobody when the demonstration has been started before. */
    public void create(Secrets secrets) {
        if (!enrolment.isEmpty()) {
            return;
        }
        for (CSVRecord row : Rows.of("accounts.csv")) {
            enrolment.enrol(row.get("name"), row.get("display_name"), secrets.password(), FROM, grants(row));
        }
        for (CSVRecord row : Rows.of("tokens.csv")) {
            String name = row.get("name");
            GrantOrder grant = new GrantOrder(row.get("role"), row.get("unit"));
            enrolment.enrol(name, row.get("display_name"), null, FROM, List.of(grant));
            enrolment.token(name, secrets.token(name), row.get("display_name"));
        }
        nameResponsibles();
    }

    /** Most people have one role, some two: "PERSONNEL EXPORTER". */
    private static List<GrantOrder> grants(CSVRecord row) {
        return Arrays.stream(row.get("role").split(" "))
                .map(role -> grant(row, role))
                .toList();
    }

    private static GrantOrder grant(CSVRecord row, String role) {
        String unit = row.get("unit");
        return row.get("deputy_for").isEmpty()
                ? new GrantOrder(role, unit)
                : new GrantOrder(role, unit, row.get("deputy_for"), LocalDate.parse(row.get("until")));
    }

    private void nameResponsibles() {
        try (Connection connection = database.getConnection()) {
            name(connection, "unit", "select id, kind from unit order by id");
            name(connection, "place", "select id, level from place order by id");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void name(Connection connection, String node, String query) throws SQLException {
        Random random = new Random(node.hashCode());
        try (PreparedStatement nodes = connection.prepareStatement(query);
                ResultSet row = nodes.executeQuery();
                PreparedStatement insert = connection.prepareStatement("insert into responsibility (id, " + node
                        + "_id, responsible_name, responsible_post, contact_name, contact_phone, duty_phone, version)"
                        + " values (nextval('responsibility_seq'), ?, ?, ?, ?, ?, ?, 0)")) {
            while (row.next()) {
                if (row.getLong(1) % WITHOUT_ANYBODY != 0) {
                    insert.setLong(1, row.getLong(1));
                    insert.setString(2, person(random));
                    insert.setString(3, Words.of("post." + row.getString(2)));
                    insert.setString(4, person(random));
                    insert.setString(5, phone(random));
                    insert.setString(6, phone(random));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static String person(Random random) {
        String surnames = Words.of("surname");
        String[] given = Words.of("given").split(" ", -1);
        int surname = random.nextInt(surnames.length());
        return surnames.substring(surname, surname + 1) + given[random.nextInt(given.length)];
    }

    /** A number of a block that no subscriber has. */
    private static String phone(Random random) {
        return "0832-555%04d".formatted(random.nextInt(10_000));
    }
}
