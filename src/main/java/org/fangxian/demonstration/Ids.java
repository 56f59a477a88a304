package org.fangxian.demonstration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ids of a sequence with increment 50, drawn in blocks as Hibernate's pooled generator draws them. */
final class Ids {
    private static final int BLOCK = 50;

    private final String query;
    private long next;
    private long end;

    Ids(String sequence) {
        query = "select nextval('" + sequence + "')";
    }

    long next(Connection connection) throws SQLException {
        while (next >= end) {
            try (PreparedStatement statement = connection.prepareStatement(query);
                    ResultSet row = statement.executeQuery()) {
                row.next();
                end = row.getLong(1);
                next = end - BLOCK;
                if (next < 1) {
                    next = end;
                }
            }
        }
        return next++;
    }
}
