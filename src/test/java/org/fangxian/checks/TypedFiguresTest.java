package org.fangxian.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fangxian.checks.FormFixture.DAY;

import java.util.Map;
import org.fangxian.forms.FormVersion;
import org.fangxian.forms.Indicator;
import org.fangxian.forms.IndicatorKind;
import org.fangxian.shared.Finding;
import org.fangxian.shared.Texts;
import org.junit.jupiter.api.Test;

class TypedFiguresTest {
    private static final Indicator NEW = FormFixture.indicator("NEW");
    private static final Indicator NOTE = FormFixture.indicator("NOTE", IndicatorKind.TEXT, 0);
    /** Its maximum, a million, is more than a text may have. */
    private static final Indicator LONG = FormFixture.indicator("LONG", IndicatorKind.TEXT, 0);

    private static final Indicator YUAN = FormFixture.indicator("YUAN", IndicatorKind.DAY, 2);

    @Test
    void zeroIsAFigureAndEmptyIsMissing() {
        assertThat(read(NEW, "0").figures().get("NEW").typed()).isEqualTo("0");
        assertThat(refusal(NEW, "")).isEqualTo("checks.figure.missing");
        assertThat(refusal(NEW, "  ")).isEqualTo("checks.figure.missing");
        assertThat(new TypedFigures(FormFixture.form(NEW), place(), Map.of()).findings())
                .hasSize(1);
    }

    @Test
    void fullWidthDigitsAndThousandsSeparatorsAreUnderstood() {
        assertThat(read(NEW, "１２，３４５").figures().get("NEW").typed()).isEqualTo("12345");
        assertThat(read(NEW, " 1,234 ").figures().get("NEW").typed()).isEqualTo("1234");
        assertThat(read(NEW, "7.0").figures().get("NEW").typed()).isEqualTo("7");
        assertThat(refusal(NEW, "1,23")).isEqualTo("checks.figure.notNumber");
    }

    @Test
    void whatIsNoCountIsRefused() {
        assertThat(refusal(NEW, "三")).isEqualTo("checks.figure.notNumber");
        assertThat(refusal(NEW, "-1")).isEqualTo("checks.figure.negative");
        assertThat(refusal(NEW, "1.5")).isEqualTo("checks.figure.notWhole.false");
        assertThat(refusal(NEW, "1000001")).isEqualTo("checks.figure.tooLarge");
        assertThat(refusal(NEW, "=1+1")).isEqualTo("checks.figure.notNumber");
        assertThat(refusal(NEW, "99999999999999999999")).isEqualTo("checks.figure.notNumber");
    }

    @Test
    void moneyHasTwoDecimalsAtMost() {
        assertThat(read(YUAN, "2400.50").figures().get("YUAN").typed()).isEqualTo("2400.5");
        assertThat(refusal(YUAN, "2400.505")).isEqualTo("checks.figure.notWhole.true");
    }

    @Test
    void wordsAreKeptAndNeverCounted() {
        TypedFigures read = read(NOTE, "无");
        assertThat(read.figures().get("NOTE").words()).isEqualTo("无");
        assertThat(read.amounts()).isEmpty();
    }

    @Test
    void wordsStayAsTheyWereWritten() {
        String note = "正常（详见附件），①无异常；２０２０，1,234";
        assertThat(read(NOTE, "　" + note + " ").figures().get("NOTE").typed()).isEqualTo(note);
    }

    @Test
    void wordsOverTheirMaximumAreRefusedAndNoMaximumExceedsWhatIsKept() {
        assertThat(refusal(LONG, "字".repeat(2001))).isEqualTo("checks.figure.tooLong");
        assertThat(read(LONG, "字".repeat(2000)).findings()).isEmpty();
        assertThat(read(LONG, "字".repeat(2001)).findings().get(0).text(Texts.of(Texts.CHINESE)))
                .contains("2000");
    }

    @Test
    void anIndicatorThatTheFormDoesNotAskIsRefusedByName() {
        FormVersion form = FormFixture.form(NEW);
        TypedFigures read = new TypedFigures(form, place(), Map.of("NEW", "1", "OTHER", "2"));
        assertThat(read.findings()).extracting(Finding::field).containsExactly("OTHER");
    }

    @Test
    void everyRefusalNamesTheIndicatorInBothLanguages() {
        Finding refusal = read(NEW, "1.5").findings().get(0);
        assertThat(refusal.text(Texts.of(Texts.CHINESE)))
                .contains("NEW")
                .contains("1.5")
                .contains("整数");
        assertThat(refusal.text(Texts.of(java.util.Locale.ENGLISH))).contains("whole number");
    }

    private static String refusal(Indicator indicator, String typed) {
        return read(indicator, typed).findings().get(0).key();
    }

    private static TypedFigures read(Indicator indicator, String typed) {
        return new TypedFigures(FormFixture.form(indicator), place(), Map.of(indicator.code(), typed));
    }

    private static TypedFigures.Place place() {
        return new TypedFigures.Place(1, DAY);
    }
}
