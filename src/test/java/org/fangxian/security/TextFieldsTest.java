package org.fangxian.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A field that is new on a page says where its text is kept, so that {@link StoredScriptIT} attacks it. */
class TextFieldsTest {
    @Test
    void everyFieldOfThePagesIsListedAndNoOther() {
        assertThat(TextFields.listed().keySet()).isEqualTo(TextFields.ofPages());
    }
}
