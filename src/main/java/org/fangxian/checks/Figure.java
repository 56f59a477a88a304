package org.fangxian.checks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reported figure: an amount, or words for a text indicator, of a unit and reporting date. */
@Embeddable
public record Figure(
        long unitId,
        LocalDate reportDate,
        @Column(precision = 18, scale = 2) @Nullable BigDecimal amount,
        @Nullable String words) {
    /** @return the figure as it is typed and shown: without trailing zeros */
    public String typed() {
        return amount == null ? String.valueOf(words) : plain(amount);
    }

    /** @return whether both say the same */
    public boolean same(Figure other) {
        return typed().equals(other.typed());
    }

    /** @return the amount without trailing zeros */
    public static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
