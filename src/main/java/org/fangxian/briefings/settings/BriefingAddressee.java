package org.fangxian.briefings.settings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A unit that an issue was sent to, as the lists stood when it was issued. */
@Entity
@Immutable
class BriefingAddressee {
    /** A unit is named once. */
    @Embeddable
    record Key(long briefingId, long unitId) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private RecipientList list;

    protected BriefingAddressee() {}

    BriefingAddressee(long briefingId, Addressee addressee) {
        key = new Key(briefingId, addressee.unitId());
        list = addressee.list();
    }

    Addressee addressee() {
        return new Addressee(key.unitId(), list);
    }
}
