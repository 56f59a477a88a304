package org.fangxian.briefings.flow;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A briefing is checked, signed and issued only by hands that are written down, each of another person. */
public class V60__Steps_by_hands extends BaseJavaMigration {
    private static final String STEPS = """
            create or replace function briefing_handed_on() returns trigger language plpgsql as $$
            begin
              if exists (
                select 1 from (values ('CHECKED', 'CHECK'), ('SIGNED', 'CHECK'), ('SIGNED', 'SIGN'),
                  ('ISSUED', 'CHECK'), ('ISSUED', 'SIGN'), ('ISSUED', 'ISSUE')) needed (state, step)
                where needed.state = new.state and not exists (
                  select 1 from briefing_hand h where h.briefing_id = new.id and h.step = needed.step)) then
                raise exception '%s' using errcode = '%s';
              end if;
              return new;
            end $$
            """.formatted(HandedOn.NO_HAND, HandedOn.STATE);

    private static final String PERSONS = """
            create or replace function briefing_hand_once() returns trigger language plpgsql as $$
            begin
              if exists (
                select 1 from briefing_hand h where h.briefing_id = new.briefing_id and h.step <> new.step
                  and (h.account_id in (new.account_id, new.deputy_for_id)
                    or h.deputy_for_id in (new.account_id, new.deputy_for_id))) then
                raise exception '%s' using errcode = '%s';
              end if;
              return new;
            end $$
            """.formatted(HandedOn.TWO_STEPS, HandedOn.STATE);

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        try (Statement statement = connection.createStatement()) {
            if (postgres) {
                statement.execute(STEPS);
                statement.execute(PERSONS);
            }
            String embedded = "call '" + HandedOn.class.getName() + "'";
            statement.execute("create trigger briefing_handed_on before insert, update on briefing for each row "
                            .replace("insert, update", postgres ? "insert or update of state" : "insert, update")
                    + (postgres ? "execute function briefing_handed_on()" : embedded));
            statement.execute("create trigger briefing_hand_once before insert on briefing_hand for each row "
                    + (postgres ? "execute function briefing_hand_once()" : embedded));
        }
    }
}
