package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Problem details speak the caller's language, and have words for every status. */
class ProblemTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 415, 422, 500, 418, 503})
    void everyStatusHasATitleAndADetailInBothLanguages(int status) {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            Problem problem = Problem.of(status, Texts.of(language));
            assertThat(new String(problem.json(), StandardCharsets.UTF_8))
                    .contains("\"status\":" + problem.status())
                    .doesNotContain("\"title\":\"shared.")
                    .doesNotContain("\"detail\":\"shared.");
        }
    }

    @Test
    void whatNobodyForesawBearsItsNumberAsAMember() {
        Problem problem = Problem.incident("4711", Texts.of(Locale.ENGLISH));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(new String(problem.json(), StandardCharsets.UTF_8)).contains("\"incident\":\"4711\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en                      | Not found
            en-GB, zh;q=0.5         | Not found
            fr, en;q=0.5            | Not found
            zh-CN, en;q=0.9         | 没有找到
            zh-Hans-CN              | 没有找到
            fr                      | 没有找到
            *                       | 没有找到
            ;;q=x                   | 没有找到
                                    | 没有找到
            """)
    void theLanguageIsTheOneTheCallerPrefers(String header, String title) {
        assertThat(Texts.accepted(header).format("shared.error.404")).isEqualTo(title);
    }
}
