package org.fangxian.supplies;

import java.sql.SQLException;
import org.fangxian.shared.OnlyAppended;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** Nothing in the ledger is changed or deleted, in the database either: a reversal is an event of its own. */
public class V59__Postings_stand extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        OnlyAppended.guard(context.getConnection(), "stock_event", "posting");
    }
}
