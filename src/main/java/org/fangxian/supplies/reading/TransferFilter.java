package org.fangxian.supplies.reading;

/** Which transfers are asked for. */
public enum TransferFilter {
    ALL("1 = 1", "ANY"),
    /** What comes to the caller's stores. */
    TO_RECEIVE("t.received_at is null and r.id is null", "DESTINATION"),
    /** What has left the caller's stores and was not received yet. */
    SENT("t.received_at is null and r.id is null", "SOURCE"),
    OVERDUE("t.received_at is null and r.id is null and t.due_at < :now", "ANY"),
    RECEIVED("t.received_at is not null", "ANY"),
    /** Received, and not what was shipped. */
    DIFFERENT(TransferRow.DIFFERENT, "ANY");

    private final String condition;
    private final String side;

    TransferFilter(String condition, String side) {
        this.condition = condition;
        this.side = side;
    }

    /** The condition, with the side that has to be the caller's; units are v of the sender and x of the receiver. */
    String sql() {
        String own = switch (side) {
            case "SOURCE" -> Question.seen("v");
            case "DESTINATION" -> Question.seen("x");
            default -> "(" + Question.seen("v") + " or " + Question.seen("x") + ")";
        };
        return condition + " and " + own;
    }

    /** @return whether it asks for the time */
    boolean isOfNow() {
        return this == OVERDUE;
    }
}
