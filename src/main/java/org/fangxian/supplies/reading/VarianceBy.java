package org.fangxian.supplies.reading;

/** Whom differences are summed by, within each item. */
public enum VarianceBy {
    /** By nobody: the item alone. */
    ITEM("i.code", "1 = 0"),
    /** Whose document moved the lot there last, before it was counted. */
    HANDLER("coalesce(a.display_name, n.handled_by, '')", "a.name = n.handled_by"),
    /** Who counted it for the first time. */
    COUNTER("a.display_name", "a.id = n.first_by");

    private final String key;
    private final String account;

    VarianceBy(String key, String account) {
        this.key = key;
        this.account = account;
    }

    /** What stands for it in a row. */
    String key() {
        return key;
    }

    /** Which account it is. */
    String account() {
        return account;
    }
}
