package org.fangxian.supplies.requisitions;

import java.sql.SQLException;
import org.fangxian.shared.OnlyAppended;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** What was done with a requisition stands, in the database either: a step is never changed or deleted. */
public class V65__Steps_stand extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        OnlyAppended.guard(context.getConnection(), "requisition_step", "paper_term");
    }
}
