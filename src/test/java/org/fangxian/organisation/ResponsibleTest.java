package org.fangxian.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.fangxian.shared.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponsibleTest {
    @Test
    void blanksAroundAreNotPartOfAName() {
        assertThat(new Responsible(" A ", "mayor", "B", "0832-5550001", "110").name())
                .isEqualTo("A");
    }

    @Test
    void somebodyWithoutADutyTelephoneDoesNotAnswerForAnything() {
        assertThatThrownBy(() -> new Responsible("A", "mayor", "B", "0832-5550001", " "))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("organisation.responsible.incomplete");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me", "12", "0832/5550001", "+", "=1+1"})
    void aTelephoneNumberIsDigitsBlanksPlusAndHyphen(String number) {
        assertThatThrownBy(() -> new Responsible("A", "mayor", "B", number, "0832-5550001"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("organisation.responsible.phone");
    }

    @Test
    void aPostThatIsTooLongIsNamed() {
        assertThatThrownBy(() -> new Responsible("A", "m".repeat(101), "B", "0832-5550001", "0832-5550001"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("organisation.responsible.long");
    }

    @ParameterizedTest
    @ValueSource(strings = {"110", "0832-5550001", "+86 832 5550001"})
    void usualNumbersAreTaken(String number) {
        assertThat(new Responsible("A", "mayor", "B", number, number).dutyPhone())
                .isEqualTo(number);
    }
}
