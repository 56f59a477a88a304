package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {
    private final Formats formats = new Formats();

    @Test
    void aFigureIsGroupedAndWordsOfDigitsAreNot() {
        assertThat(formats.typed("2020", true)).isEqualTo("2,020");
        assertThat(formats.typed("2020", false)).isEqualTo("2020");
        assertThat(formats.typed("0", true)).isEqualTo("0");
        assertThat(formats.typed("", false)).isEqualTo("—");
    }
}
