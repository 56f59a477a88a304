package org.fangxian.shared;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** The row of {@link ReferenceEdition}, for queries that read the number along with what they are for. */
@Entity
@Immutable
@Table(name = "reference_edition")
class ReferenceNumber {
    @Id
    private int id;

    private long edition;

    protected ReferenceNumber() {}
}
