package org.fangxian.divisions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A place that stays the same while its code, name and parent change with the editions. */
@Entity
class Place {
    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Level level;

    protected Place() {}

    long id() {
        return id;
    }

    Level level() {
        return level;
    }
}
