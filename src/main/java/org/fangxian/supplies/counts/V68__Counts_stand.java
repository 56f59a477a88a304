package org.fangxian.supplies.counts;

import java.sql.SQLException;
import org.fangxian.shared.OnlyAppended;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What was counted and done stands, in the database either: a figure is corrected by a further one. */
public class V68__Counts_stand extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        OnlyAppended.guard(context.getConnection(), "stock_count_take", "stock_count_step");
    }
}
