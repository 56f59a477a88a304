package org.fangxian.supplies;

import java.sql.SQLException;
import org.fangxian.shared.OnlyAppended;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

/** A gift goes only to whom it was given, and what was corrected of it stands, in the database either. */
public class V70__Gifts_stand extends BaseJavaMigration {
    @Override
    public void migrate(Context context) throws SQLException {
        GiftTrigger.guard(context.getConnection());
        OnlyAppended.guard(context.getConnection(), "donation_erratum");
    }
}
