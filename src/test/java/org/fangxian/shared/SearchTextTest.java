package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);

    private static SearchText typed(String text) {
        return new SearchText(text, TODAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-10", "2020.2.10", "2020/2/10", "20200210", "2020年2月10日", "2月10日", " 2-10 "})
    void aDayIsReadHoweverItIsWritten(String text) {
        assertThat(typed(text).date()).contains(LocalDate.of(2020, 2, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "田家镇", "511011", "511011100", "2020-02-30", "20200212-511011-CASES-1", "99999999", "1-2-3-4"
            })
    void whatNamesNoDayIsNone(String text) {
        assertThat(typed(text).date()).isEmpty();
    }

    @Test
    void blanksAroundTheTextAreNotSearchedFor() {
        assertThat(typed(" 田家 ").text()).isEqualTo("田家");
    }
}
