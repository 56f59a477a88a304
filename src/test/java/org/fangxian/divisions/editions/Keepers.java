package org.fangxian.divisions.editions;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.fangxian.TestDatabase;
import org.fangxian.accounts.Enrolment;
import org.fangxian.accounts.Enrolment.GrantOrder;

/** The other system administrators, who confirm what one of them, here the portal itself, brought in. */
public final class Keepers {
    private static final String OTHER = "edition.other";
    private static final LocalDate FROM = LocalDate.of(2020, 1, 1);

    private Keepers() {}

    /** Does the work as another than who brought the table in. */
    public static void other(EntityManager entities, Runnable work) {
        Number there = (Number) entities.createNativeQuery("select count(*) from account where name = '" + OTHER + "'")
                .getSingleResult();
        if (there.intValue() == 0) {
            enrol(entities, OTHER);
        }
        as(OTHER, work);
    }

    static void enrol(EntityManager entities, String name) {
        TestDatabase.wired(Enrolment.class, entities)
                .enrol(name, name, null, FROM, List.of(new GrantOrder(EditionAccess.KEEPER, "511000")));
        entities.flush();
    }

    static void as(String name, Runnable work) {
        TestDatabase.caller(name);
        try {
            work.run();
        } finally {
            TestDatabase.caller("timer");
        }
    }
}
