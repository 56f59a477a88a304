package org.fangxian.divisions.editions;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.fangxian.TestDatabase;

/** The other system administrators, who confirm what one of them, here the portal itself, brought in. */
public final class Keepers {
    private static final String OTHER = "edition.other";

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

    /** @return the edition of 2020-06-30, brought in and compared */
    public static long bring(EntityManager entities) {
        EditionKeeping keeping = TestDatabase.wired(EditionKeeping.class, entities);
        long id = keeping.receive(new EditionUpload(EditionSample.bytes(), EditionSample.NAME, null, "国家统计局"))
                .importId();
        while (keeping.step(id).state() == ImportState.READING) {
            entities.flush();
        }
        entities.flush();
        return id;
    }

    /** @return the edition of 2020-06-30, brought in, and confirmed and put in force from the day on by another */
    public static long putInForce(EntityManager entities, LocalDate from) {
        long edition = bring(entities);
        other(entities, () -> {
            TestDatabase.wired(SuccessionKeeping.class, entities)
                    .confirmAll(new SuccessionFilter(edition, null, false, true, ""));
            TestDatabase.wired(EditionInForce.class, entities).putInForce(edition, from);
        });
        entities.flush();
        return edition;
    }

    static void enrol(EntityManager entities, String name) {
        enrol(entities, name, EditionAccess.KEEPER, "511000");
    }

    /** An account with one role for the unit of a code. */
    public static void enrol(EntityManager entities, String name, String role, String unit) {
        run(
                entities,
                "insert into account (id, unit_id, name, display_name, must_change_password, enabled, version)"
                        + " select nextval('account_seq'), id, '" + name
                        + "', 'x', false, true, 0 from unit where code = '"
                        + unit + "'");
        boolean keeper = role.equals(EditionAccess.KEEPER);
        if (keeper) {
            run(
                    entities,
                    "insert into administrator (account_id, role) select id, '" + role + "' from account where name = '"
                            + name + "'");
        }
        run(
                entities,
                "insert into role_grant (id, account_id, role, unit_id, valid_from, valid_to, administrator_of)"
                        + " select nextval('role_grant_seq'), id, '" + role
                        + "', unit_id, date '2020-01-01', date '9999-12-31', "
                        + (keeper ? "'" + role + "'" : "null") + " from account where name = '" + name + "'");
    }

    private static void run(EntityManager entities, String insert) {
        entities.createNativeQuery(insert).executeUpdate();
    }

    /** Does the work as an account. */
    public static void as(String name, Runnable work) {
        TestDatabase.caller(name);
        try {
            work.run();
        } finally {
            TestDatabase.caller("timer");
        }
    }
}
