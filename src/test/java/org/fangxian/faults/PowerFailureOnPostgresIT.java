package org.fangxian.faults;

class PowerFailureOnPostgresIT extends PowerFailure {
    PowerFailureOnPostgresIT() {
        super("failure-postgres");
    }

    @Override
    Store fresh(String name) {
        return PostgresStore.fresh(name);
    }
}
