package org.fangxian.supplies;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a location holds of a lot and keeps for nobody. */
record HeldLot(Lot lot, BigDecimal amount) {
    /** @return whether it meets the item's standard and may still be used on the day */
    boolean isUsable(LocalDate day) {
        LocalDate lastDay = lot.getExpiresOn();
        return lot.getFitness() == Fitness.MEDICAL && (lastDay == null || !lastDay.isBefore(day));
    }
}
