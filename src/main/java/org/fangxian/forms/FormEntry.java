package org.fangxian.forms;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A form in the database. */
@Entity
@Table(name = "form")
class FormEntry {
    @Id
    private String code;

    private String name;
    private String owner;
    private String legalBasis;
    private int sortOrder;

    protected FormEntry() {}

    Form form() {
        return new Form(code, name, owner, legalBasis, sortOrder);
    }
}
