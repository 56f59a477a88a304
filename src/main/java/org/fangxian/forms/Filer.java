package org.fangxian.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fangxian.organisation.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * Who files a form: every unit of a kind, or one named unit of it; and for whom it speaks, where a department reports for
 * the whole city.
 */
@Entity
@Table(name = "form_filer")
class Filer {
    @Id
    private long id;

    private String formCode;

    @Enumerated(EnumType.STRING)
    private UnitKind unitKind;

    private @Nullable Long unitId;
    private @Nullable Long speaksForId;

    protected Filer() {}

    String formCode() {
        return formCode;
    }

    boolean files(String form, UnitKind kind) {
        return formCode.equals(form) && unitKind == kind;
    }

    @Nullable
    Long speaksForId() {
        return speaksForId;
    }

    /** @return whether the unit of this kind is asked */
    boolean asks(long unit) {
        return unitId == null || unitId == unit;
    }
}
