package org.fangxian.divisions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** One edition of the statistical divisions, with the day from which it holds and where it was published. */
@Entity
public class DivisionEdition {
    @Id
    private int id;

    private LocalDate effectiveOn;
    private String source;

    protected DivisionEdition() {}

    public int getId() {
        return id;
    }

    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    public String getSource() {
        return source;
    }
}
