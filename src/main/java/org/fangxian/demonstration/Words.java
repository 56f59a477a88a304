package org.fangxian.demonstration;

import java.util.Map;
import java.util.stream.Collectors;

/** The demonstration's words by their key: surnames, posts, notes. */
final class Words {
    private static final Map<String, String> ALL =
            Rows.of("names.csv").stream().collect(Collectors.toMap(row -> row.get("kind"), row -> row.get("text")));

    private Words() {}

    static String of(String key) {
        return ALL.getOrDefault(key, key);
    }
}
