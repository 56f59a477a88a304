package org.fangxian.reporting;

import java.sql.SQLException;
import org.fangxian.shared.OnlyAppended;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A submission is never overwritten, in the database either: its figures, what was said to them, and its review stand. */
public class V58__Submissions_stand extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        OnlyAppended.guard(
                context.getConnection(),
                "revision",
                "figure",
                "revision_explanation",
                "revision_confirmation",
                "review");
    }
}
