package org.fangxian.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** That somebody answers for one unit or for one area, never for both. */
@Entity
public class Responsibility {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private long id;

    private @Nullable Long unitId;
    private @Nullable Long placeId;
    private String responsibleName;
    private String responsiblePost;
    private String contactName;
    private String contactPhone;
    private String dutyPhone;

    @Version
    private int version;

    protected Responsibility() {}

    Responsibility(Node node, Responsible responsible) {
        unitId = node.kind() == NodeKind.UNIT ? node.id() : null;
        placeId = node.kind() == NodeKind.AREA ? node.id() : null;
        name(responsible);
    }

    final void name(Responsible responsible) {
        responsibleName = responsible.name();
        responsiblePost = responsible.post();
        contactName = responsible.contactName();
        contactPhone = responsible.contactPhone();
        dutyPhone = responsible.dutyPhone();
    }

    /** @return who answers, as a value */
    public Responsible getResponsible() {
        return new Responsible(responsibleName, responsiblePost, contactName, contactPhone, dutyPhone);
    }

    public int getVersion() {
        return version;
    }
}
