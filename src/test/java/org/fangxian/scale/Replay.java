package org.fangxian.scale;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends again, by bare JDBC, what the portal sent, in the same order with the same parameters. */
final class Replay {
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (?:'((?:[^']|'')*)'|NULL)");

    private record Step(String sql, List<String> values) {}

    private final List<Step> steps = new ArrayList<>();

    Replay(List<StatementLog.Sent> sent) {
        for (StatementLog.Sent one : sent) {
            Map<Integer, String> values = new HashMap<>();
            Matcher value = VALUE.matcher(one.parameters());
            while (value.find()) {
                values.put(
                        Integer.parseInt(value.group(1)),
                        value.group(2) == null ? null : value.group(2).replace("''", "'"));
            }
            List<String> inOrder = new ArrayList<>();
            Matcher place = PLACE.matcher(one.sql());
            while (place.find()) {
                inOrder.add(values.get(Integer.parseInt(place.group(1))));
            }
            steps.add(new Step(PLACE.matcher(one.sql()).replaceAll("?"), inOrder));
        }
    }

    int size() {
        return steps.size();
    }

    /** @param connection without automatic commit; what was a transaction is one again */
    void on(Connection connection) throws SQLException {
        Map<String, PreparedStatement> prepared = new HashMap<>();
        for (Step step : steps) {
            String word = step.sql().length() < 12 ? step.sql().toUpperCase(java.util.Locale.ROOT) : "";
            if (word.startsWith("COMMIT")) {
                connection.commit();
            } else if (!word.startsWith("BEGIN")) {
                PreparedStatement statement = prepared.get(step.sql());
                if (statement == null) {
                    statement = connection.prepareStatement(step.sql());
                    prepared.put(step.sql(), statement);
                }
                for (int i = 0; i < step.values().size(); i++) {
                    statement.setObject(i + 1, step.values().get(i), Types.OTHER); // as the column has it
                }
                statement.execute();
            }
        }
        connection.commit();
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }
}
