package org.fangxian.organisation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a unit stood from one day to the day before another: under what code and name, and below whom. Reads of a day join it
 * by {@code s.key.fromOn <= day and s.toOn > day}.
 */
@Entity
class UnitStanding {
    /** The unit from a day on. */
    @Embeddable
    record Key(long unitId, LocalDate fromOn) implements Serializable {}

    @EmbeddedId
    private Key key;

    private LocalDate toOn;
    private @Nullable Long parentId;
    private String code;
    private String name;
    private String path;
    private int sortOrder;

    protected UnitStanding() {}

    Key key() {
        return key;
    }

    LocalDate toOn() {
        return toOn;
    }
}
