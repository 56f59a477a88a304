package org.fangxian.shared.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0,1,'0 1 2 3 4 5'",
        "1,5,'0 1 2 3 4 5'",
        "0,18,'0 5 10 15 20'",
        "0,745,'0 200 400 600 800'",
        "-3,4,'-4 -2 0 2 4 6'"
    })
    void an_axis_counts_in_whole_steps(int low, int high, String marks) {
        ChartScale scale = ChartScale.of(List.of(new Series("a", Arrays.asList(low, null, high), Series.Kind.BAR)));
        assertThat(scale.marks())
                .containsExactly(Arrays.stream(marks.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray());
    }
}
