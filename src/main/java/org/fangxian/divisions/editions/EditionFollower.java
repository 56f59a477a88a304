package org.fangxian.divisions.editions;

import java.time.LocalDate;

/** What follows an edition that is put in force, in the same transaction. The command structure implements it. */
public interface EditionFollower {
    /**
     * @param edition whose places are known by now
     * @param from the first day on which it holds
     */
    void follow(int edition, LocalDate from);
}
