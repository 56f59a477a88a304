package org.fangxian.divisions.editions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.fangxian.divisions.Level;
import org.jspecify.annotations.Nullable;

/** A division of an edition that was brought in. Written by {@link EditionRows}, all at once. */
@Entity
class EditionRow {
    /** The code within the edition. */
    @Embeddable
    record Key(long importId, String code) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String name;

    @Enumerated(EnumType.STRING)
    private Level level;

    private @Nullable String parentCode;

    protected EditionRow() {}

    String code() {
        return key.code();
    }

    String name() {
        return name;
    }

    Level level() {
        return level;
    }
}
