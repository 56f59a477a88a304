package org.fangxian.briefings.settings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** A unit that the issues of a kind are sent to, as it is set up now. */
@Entity
class BriefingRecipient {
    /** A unit is named once. */
    @Embeddable
    record Key(String kind, long unitId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private RecipientList list;

    protected BriefingRecipient() {}

    BriefingRecipient(String kind, Addressee addressee) {
        key = new Key(kind, addressee.unitId());
        list = addressee.list();
    }

    Addressee addressee() {
        return new Addressee(key.unitId(), list);
    }
}
