package org.fangxian.supplies;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.TriggerAdapter;
import org.jspecify.annotations.Nullable;

/** Lets the database refuse a posting that brings a gift to whom it was not given: this class in the embedded one. */
public class GiftTrigger extends TriggerAdapter {
    private static final String STATE = "23FX2";
    private static final String REFUSED = "posting_gift: the gift was given to somebody else";
    private static final String FIND =
            "select d.number" + GiftRule.FROM + " where t.id = :lot and" + GiftRule.FORBIDDEN;

    @Override
    public void fire(Connection connection, @Nullable ResultSet before, @Nullable ResultSet after) throws SQLException {
        if (after == null) {
            return;
        }
        try (PreparedStatement find =
                connection.prepareStatement(FIND.replace(":to", "?").replace(":lot", "?"))) {
            find.setLong(1, after.getLong("to_id"));
            find.setLong(2, after.getLong("lot_id"));
            try (ResultSet row = find.executeQuery()) {
                if (row.next()) {
                    throw new SQLException(REFUSED, STATE);
                }
            }
        }
    }

    /** Guards postings from now on. */
    static void guard(Connection connection) throws SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            if (postgres) {
                statement.execute(
                        """
                        create function posting_gift() returns trigger language plpgsql as $$
                        begin
                          if exists (select 1 from lot where id = new.lot_id and donation_id is not null)
                             and exists (select 1 %s where t.id = new.lot_id and %s) then
                            raise exception '%s' using errcode = '%s';
                          end if;
                          return new;
                        end $$
                        """.formatted(GiftRule.FROM.replace(":to", "new.to_id"), GiftRule.FORBIDDEN, REFUSED, STATE));
                statement.execute("create trigger posting_gift before insert on posting for each row"
                        + " execute function posting_gift()");
            } else {
                statement.execute("create trigger posting_gift before insert on posting for each row call '"
                        + GiftTrigger.class.getName() + "'");
            }
        }
    }
}
