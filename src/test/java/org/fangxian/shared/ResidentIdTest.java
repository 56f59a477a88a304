package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResidentIdTest {
    /** The example of GB 11643-1999. */
    private static final String EXAMPLE = "11010519491231002X";

    @Test
    void theStandardsExampleIsRightInEitherCase() {
        assertThat(new ResidentId(EXAMPLE).born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(new ResidentId(" 11010519491231002x ").number()).isEqualTo(EXAMPLE);
    }

    @Test
    void aMaskShowsTheDivisionAndTheLastTwoAndSoDoesALog() {
        assertThat(new ResidentId(EXAMPLE).masked()).isEqualTo("110105**********2X");
        assertThat("" + new ResidentId(EXAMPLE)).doesNotContain("1949");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110105194912310021", "110105194912310012", "11010519491231020X"})
    void aSlipOfTheHandIsFoundByTheCheckDigit(String number) {
        assertThatThrownBy(() -> new ResidentId(number)).hasMessageContaining("shared.residentId.checkDigit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11010519491231", "11010519490231002X", "1.10105E+17", "A1010519491231002X"})
    void whatIsNoNumberAtAllIsRefused(String number) {
        assertThatThrownBy(() -> new ResidentId(number)).hasMessageContaining("shared.residentId.malformed");
    }
}
