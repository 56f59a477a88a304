package org.fangxian.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Numbers as clients read them. */
class JsonTextTest {
    @Test
    void aNumberIsWrittenOut() {
        assertThat(json("2E+2")).isEqualTo("{\"amount\":200}");
        assertThat(json("1.50")).isEqualTo("{\"amount\":1.50}");
    }

    private static String json(String number) {
        return JsonText.object()
                .add("amount", JsonText.number(new BigDecimal(number)))
                .build()
                .toString();
    }
}
