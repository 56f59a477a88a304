package org.fangxian.duty;

import java.math.BigDecimal;
import java.util.List;

/**
 * A kind of post as it is chosen.
 *
 * @param worn what each person wears in a shift
 */
public record PostClassView(String code, String name, List<Worn> worn) {
    /** So much of a protection class for each person in a shift. */
    public record Worn(String name, BigDecimal perShift) {}
}
