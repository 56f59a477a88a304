package org.fangxian.briefings.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Ties in the embedded database a briefing's state to the hands that brought it there, and refuses a hand in two steps, be
 * it through a deputy. PostgreSQL has the same as functions: {@link V60__Steps_by_hands}.
 */
public class HandedOn extends TriggerAdapter {
    static final String STATE = "23FX2";
    static final String NO_HAND = "a briefing is brought to a state by a person only";
    static final String TWO_STEPS = "one person has a hand in one step of a briefing only, be it through a deputy";

    /** The hands that a state needs. */
    static List<String> needed(String state) {
        return switch (state) {
            case "CHECKED" -> List.of("CHECK");
            case "SIGNED" -> List.of("CHECK", "SIGN");
            case "ISSUED" -> List.of("CHECK", "SIGN", "ISSUE");
            default -> List.of();
        };
    }

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (after == null) {
            return;
        }
        if (tableName.equalsIgnoreCase("briefing_hand")) {
            askOneStep(connection, after);
        } else {
            for (String step : needed(after.getString("state"))) {
                if (!exists(
                        connection,
                        "select 1 from briefing_hand where briefing_id = ? and step = ?",
                        after.getLong("id"),
                        step)) {
                    throw new SQLException(NO_HAND, STATE);
                }
            }
        }
    }

    private static void askOneStep(Connection connection, ResultSet hand) throws SQLException {
        Object principal = hand.getObject("deputy_for_id");
        Object account = hand.getObject("account_id");
        if (exists(
                connection,
                "select 1 from briefing_hand where briefing_id = ? and step <> ?"
                        + " and (account_id in (?, ?) or deputy_for_id in (?, ?))",
                hand.getObject("briefing_id"),
                hand.getString("step"),
                account,
                principal == null ? account : principal,
                account,
                principal == null ? account : principal)) {
            throw new SQLException(TWO_STEPS, STATE);
        }
    }

    private static boolean exists(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }
}
