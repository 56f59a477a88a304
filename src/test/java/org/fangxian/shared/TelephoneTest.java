package org.fangxian.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TelephoneTest {
    @ParameterizedTest
    @CsvSource({
        "13800138000, 138****8000",
        "138 0013 8000, 138 **** 8000",
        "0832-5550001, 0832-*****01",
        "5550001, 5****01",
        "8201, **01",
        "110, **0",
    })
    void aMaskShowsNoMoreThanHalfOfAnOrdinaryNumber(String number, String mask) {
        assertThat(new Telephone(number).masked()).isEqualTo(mask);
    }

    @Test
    void wordsAreNoNumber() {
        assertThatThrownBy(() -> new Telephone("call me"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("shared.telephone.malformed");
    }
}
