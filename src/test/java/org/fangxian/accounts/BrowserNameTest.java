package org.fangxian.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserNameTest {
    private static final String KHTML = "AppleWebKit/537.36 (KHTML; like Gecko) ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (Windows NT 10.0; Win64; x64) %sChrome/80.0.3987.87 Safari/537.36                      | Chrome · Windows
            (Windows NT 10.0; Win64; x64) %sChrome/80.0.3987.87 Safari/537.36 Edg/80.0.361.48      | Edge · Windows
            (Windows NT 6.1; rv:72.0) Gecko/20100101 Firefox/72.0                                  | Firefox · Windows
            (Linux; Android 9; MIX 2) %sChrome/78.0 Mobile Safari/537.36 MicroMessenger/7.0.10     | WeChat · Android
            (iPhone; CPU iPhone OS 13_3 like Mac OS X) %sVersion/13.0 Mobile/15E148 Safari/604.1   | Safari · iPhone
            (X11; Linux x86_64) %sHeadlessChrome/156.0.0.0 Safari/537.36                           | Chrome · Linux
            """)
    void anOwnerKnowsTheBrowserByItsNameAndSystem(String agent, String name) {
        assertThat(BrowserName.of("Mozilla/5.0 " + agent.replace("%s", KHTML))).isEqualTo(name);
    }

    @Test
    void whatSaysNeitherIsShownAsItIs() {
        assertThat(BrowserName.of("curl/7.88.1")).isEqualTo("curl/7.88.1");
        assertThat(BrowserName.of("x".repeat(200))).hasSize(60);
        assertThat(BrowserName.of("")).isEqualTo("—");
    }
}
