package org.fangxian.divisions;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What a place is called in one edition of the divisions: code, name, kind and parent. */
@Entity
class PlaceEdition {
    /** The place within the edition. */
    @Embeddable
    record Key(int editionId, long placeId) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String code;
    private String name;
    private @Nullable String kind;
    private @Nullable Long parentId;

    protected PlaceEdition() {}

    Key key() {
        return key;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    @Nullable
    String kind() {
        return kind;
    }

    @Nullable
    Long parentId() {
        return parentId;
    }
}
