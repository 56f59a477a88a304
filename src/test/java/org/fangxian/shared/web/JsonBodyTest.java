package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fangxian.shared.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a caller's JSON may be, and what it may not do to the portal. */
class JsonBodyTest {
    private static final Set<String> KNOWN = Set.of("figures", "reason");

    static Stream<String> refused() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{",
                "{\"reason\"",
                "{\"reason\": ",
                "{\"reason\": \"a",
                "{} x",
                "{}{}",
                "{\"reason\": \"a\"} 1",
                "{\"unknown\": 1}",
                "{\"reason\": \"a\", \"reason\": \"b\"}",
                "{\"reason\": null, \"reason\": \"b\"}",
                "{\"figures\": {}, \"figures\": {\"A\": 1}}",
                "{\"figures\": {\"A\": 1, \"A\": 2}}",
                "{\"figures\": {\"A\": null, \"A\": 2}}",
                "{\"figures\": {\"A\": true}}",
                "{\"figures\": {\"A\": [1]}}",
                "{\"figures\": {\"A\": {\"B\": 1}}}",
                "{\"figures\": {\"A\": 1e999999999}}",
                "{\"figures\": {\"A\": 1e-999999999}}",
                "{\"figures\": {\"A\": 1e99999999999999999999}}",
                "{\"figures\": {\"A\": 1e31}}",
                "{\"figures\": {\"A\": 0.0000000000000000000000000000001}}",
                "{\"figures\": {\"A\": " + "9".repeat(41) + "}}",
                "{\"figures\": {\"A\": " + "9".repeat(1_200) + "}}",
                "{\"figures\": " + "{\"A\": ".repeat(1_200) + "1" + "}".repeat(1_201),
                "{\"figures\": " + "[".repeat(100_000),
                "[".repeat(100_000));
    }

    @ParameterizedTest
    @MethodSource
    void refused(String text) {
        assertThatThrownBy(() -> new JsonBody(text, KNOWN)).isInstanceOf(Malformed.class);
    }

    @Test
    void numbersKeepTheirDigitsAndWhatIsNullIsMissing() {
        JsonBody body = new JsonBody(
                "{\"reason\": null, \"figures\": {\"A\": 1.50, \"B\": \" 2 \", \"C\": null, \"D\": 3e2, \"E\": 0}} \n",
                KNOWN);
        assertThat(body.strings("figures")).isEqualTo(Map.of("A", "1.50", "B", " 2 ", "D", "300", "E", "0"));
        assertThat(body.string("reason")).isEmpty();
        assertThat(new JsonBody("{}", KNOWN).strings("figures")).isEmpty();
    }

    @Test
    void wordsAreNoObjectAndAnObjectIsNoWords() {
        JsonBody body = new JsonBody("{\"reason\": {}, \"figures\": 1}", KNOWN);
        assertThatThrownBy(() -> body.string("reason")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> body.strings("figures")).isInstanceOf(Malformed.class);
    }

    @Test
    void listsOfObjectsAreReadStrictly() {
        Set<String> known = Set.of("claims");
        Set<String> members = Set.of("unit", "request");
        JsonBody body = new JsonBody("{\"claims\": [{\"unit\": \"511002\", \"request\": 4}, {}]}", known);
        assertThat(body.list("claims", members)).containsExactly(Map.of("unit", "511002", "request", "4"), Map.of());
        assertThat(new JsonBody("{}", known).list("claims", members)).isEmpty();
        assertThatThrownBy(() -> new JsonBody("{\"claims\": [4]}", known)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> body.string("claims")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new JsonBody("{\"claims\": [{\"need\": 1}]}", known).list("claims", members))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("claims.need");
        assertThatThrownBy(() -> JsonBody.decimal("ten", "amount")).isInstanceOf(Malformed.class);
    }
}
