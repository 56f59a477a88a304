package org.fangxian.checks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What the reporter said to a failed check, with both figures. */
@Embeddable
public record Explanation(
        @Column(name = "explanation") String text,
        @Column(precision = 18, scale = 2) BigDecimal stated,
        @Column(precision = 18, scale = 2) BigDecimal expected) {}
