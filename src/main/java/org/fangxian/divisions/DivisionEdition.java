package org.fangxian.divisions;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;

/** One edition of the statistical divisions, with the day from which it holds, its date and where it was published. */
@Entity
public class DivisionEdition {
    @Id
    private int id;

    private LocalDate effectiveOn;
    private LocalDate editionOn;
    private String source;

    protected DivisionEdition() {}

    public int getId() {
        return id;
    }

    /** @return the day from which it holds here */
    public LocalDate getEffectiveOn() {
        return effectiveOn;
    }

    /** @return the date that it was published under */
    public LocalDate getEditionOn() {
        return editionOn;
    }

    public String getSource() {
        return source;
    }
}
