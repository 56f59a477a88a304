package org.fangxian.shared;

import java.sql.SQLException;

/** What the database says of a value that there can be only once. */
public final class TakenValue {
    /** SQL state of a value that there is already. */
    private static final String UNIQUE = "23505";

    private TakenValue() {}

    /** @return whether it failed because somebody else was first */
    public static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && UNIQUE.equals(refused.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
