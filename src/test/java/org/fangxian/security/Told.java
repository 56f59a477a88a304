package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What an answer tells, and must not tell, whoever attacks. */
final class Told {
    private static final List<String> INSIDES = List.of(
            "\tat ",
            "at org.",
            "at java.",
            "java.lang.",
            "java.io.",
            "Exception:",
            "org.hibernate",
            "SQLException",
            "org.h2",
            "com.sun.faces",
            "WFLY",
            "jboss");

    private Told() {}

    /** Returns the answer's text; fails where it tells of the insides or was not foreseen. */
    static String by(String what, HttpResponse<?> answer) {
        String text = answer.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(answer.body());
        assertThat(text).as(what).doesNotContain(INSIDES.toArray(String[]::new));
        return text;
    }

    /** As {@link #by}, with the status that is expected. */
    static String by(String what, int status, HttpResponse<?> answer) {
        assertThat(answer.statusCode()).as(what).isEqualTo(status);
        return by(what, answer);
    }
}
