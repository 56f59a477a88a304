package org.fangxian.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedFiguresTest {
    private final List<BigDecimal> typed = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "派出督导组12个|派出督导组{f:1}个|12",
                "检测体温214,530人次|检测体温{f:1}人次|214530",
                "整改率92.7%|整改率{f:1}%|92.7",
                "督导点位136处|督导点位{f:1}处|136",
                "新增３例|新增{f:1}例|3",
                "发放5点位|发放{f:1}点位|5",
                "共１，２３４人|共{f:1}人|1234",
                "提出9点要求|提出{f:1}点要求|9",
                "考核得分95分|考核得分{f:1}分|95",
                "新增确诊病例（3）例|新增确诊病例（{f:1}）例|3",
            })
    void digits_in_the_text_become_figures(String text, String expected, BigDecimal amount) {
        assertThat(tokens(text)).isEqualTo(expected);
        assertThat(typed).containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2020年2月11日",
                "2月10日0—24时",
                "截至24时，17:00前",
                "24小时值班，隔离14天",
                "第12期、第 3 例",
                "内府发〔2020〕3号",
                "咨询电话：0832-2380001",
                "12345热线",
                "1.重点人员。2.其他",
                "（1）加强值守。（2）严格管控",
                "下午9点、9点30分、晚上9点前、8—9点",
                "N95口罩、COVID-19、2019-nCoV",
                "84消毒液",
                "{f:12}例，{f:7|无新增}",
                "三人"
            })
    void dates_ordinals_and_names_stay_words(String text) {
        assertThat(tokens(text)).isEqualTo(text);
        assertThat(typed).isEmpty();
    }

    @Test
    void tokens_stay_and_each_typed_figure_gets_its_own() {
        assertThat(tokens("累计{f:9}例，2月10日新增2例，其中重症1例")).isEqualTo("累计{f:9}例，2月10日新增{f:1}例，其中重症{f:2}例");
        assertThat(typed).containsExactly(BigDecimal.valueOf(2), BigDecimal.ONE);
    }

    private String tokens(String text) {
        return TypedFigures.toTokens(text, amount -> {
            typed.add(amount);
            return typed.size();
        });
    }
}
